using System.Collections.Concurrent;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Lets all desks that are open on a text have it in memory once; it goes when the last of them closes.</summary>
internal sealed class SharedTexts
{
    private readonly ConcurrentDictionary<TranscriptId, WeakReference<string>> _texts = new();

    public void Share(Transcript transcript)
    {
        if (_texts.TryGetValue(transcript.Id, out var known) && known.TryGetTarget(out var text))
        {
            transcript.ShareText(text);
        }
        else
        {
            _texts[transcript.Id] = new WeakReference<string>(transcript.Text);
        }
    }
}
