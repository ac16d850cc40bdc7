using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>Gives each heading without a slug one that nobody has; linear, however many share a name.</summary>
internal sealed class SlugProposals(IEnumerable<string?> taken)
{
    private readonly HashSet<string> _taken = [.. taken.OfType<string>()];
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);

    public string Propose(string slug)
    {
        var next = slug;
        for (var n = _last.GetValueOrDefault(slug, 1); !_taken.Add(next);)
        {
            next = Slug.Numbered(slug, ++n);
            _last[slug] = n;
        }

        return next;
    }
}
