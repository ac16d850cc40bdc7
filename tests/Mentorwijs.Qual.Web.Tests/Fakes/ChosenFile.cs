using System.Text;
using Microsoft.AspNetCore.Components.Forms;

namespace Mentorwijs.Qual.Web.Tests.Fakes;

/// <summary>A file as the browser offers it, with words of our own in it.</summary>
internal sealed class ChosenFile(string name, string words = "I: Hoe gaat het?\nR: Goed.") : IBrowserFile
{
    private readonly byte[] _bytes = Encoding.UTF8.GetBytes(words);

    public string Name => name;

    public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

    /// <summary>May be told larger than it is: what is said is checked before anything is read.</summary>
    public long Size { get; init; } = words.Length;

    public string ContentType => "";

    public bool WasOpened { get; private set; }

    public Stream OpenReadStream(long maxAllowedSize = 512_000, CancellationToken cancellationToken = default)
    {
        WasOpened = true;
        return new MemoryStream(_bytes);
    }
}
