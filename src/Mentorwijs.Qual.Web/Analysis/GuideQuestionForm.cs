using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Web.Analysis;

/// <summary>A question of a guide while somebody writes it.</summary>
public sealed class GuideQuestionForm
{
    private readonly List<CodeId> _codes = [];

    public GuideQuestionForm()
    {
    }

    public GuideQuestionForm(GuideTopic topic)
    {
        Question = topic.Question;
        _codes.AddRange(topic.Codes);
    }

    public string Question { get; set; } = "";

    public IReadOnlyList<CodeId> Codes => _codes;

    public GuideTopic Topic => new(Question, [.. _codes]);

    public void Add(CodeId code)
    {
        if (!_codes.Contains(code))
        {
            _codes.Add(code);
        }
    }

    public void Remove(CodeId code) => _codes.Remove(code);
}
