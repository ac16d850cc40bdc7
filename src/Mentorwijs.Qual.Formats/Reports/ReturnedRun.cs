using System.Xml;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Formats.Transcripts;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>The look of the words that are being read.</summary>
internal sealed class ReturnedRun
{
    public bool IsBold { get; private set; }

    public bool IsItalic { get; private set; }

    /// <summary>Address; null = no link.</summary>
    public string? Link { get; set; }

    public HashSet<LostLook> Lost { get; } = [];

    public void Begin()
    {
        (IsBold, IsItalic) = (false, false);
        Lost.Clear();
    }

    /// <summary>Takes in one property of the run.</summary>
    public void Note(string name, XmlReader xml)
    {
        switch (name)
        {
            case "b":
                IsBold = DocxStyles.IsOn(xml);
                break;
            case "i":
                IsItalic = DocxStyles.IsOn(xml);
                break;
            case "u" when Link is null && DocxStyles.IsOn(xml):
                Lost.Add(LostLook.Underline);
                break;
            case "strike" or "dstrike" when DocxStyles.IsOn(xml):
                Lost.Add(LostLook.Strike);
                break;
            case "highlight" when DocxStyles.IsOn(xml):
            case "color" when Link is null && DocxStyles.Value(xml, "val") is not ("auto" or "000000"):
                Lost.Add(LostLook.Colour);
                break;
            case "vertAlign" when DocxStyles.Value(xml, "val") is "superscript" or "subscript":
                Lost.Add(LostLook.Raised);
                break;
            case "rPrChange":
                xml.SkipInside();
                break;
            default:
                break;
        }
    }
}
