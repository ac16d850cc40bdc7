using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench.Codings;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>What others changed, and new codes, come to the open desk in place: no act, no word is lost.</summary>
public sealed partial class DeskHost
{
    /// <summary>One reading at a time: an older one must not take away what a newer brought.</summary>
    private readonly SemaphoreSlim _reading = new(1);

    /// <summary>After a colleague or another window changed something.</summary>
    private async Task RefreshAsync()
    {
        var read = await ReadAgainAsync();
        if (read.Refusal is null)
        {
            await SendAsync(read);
            return;
        }

        // shut meanwhile, as when it is to be coded again blind: nothing of it may stay on the page
        Navigation.Refresh(forceReload: true);
    }

    /// <summary>Reads the codings again, and the codes where a book is another by now; gives what differs.</summary>
    private async Task<DeskAnswer> ReadAgainAsync()
    {
        await _reading.WaitAsync(_closing.Token);
        try
        {
            while (_state is { } state)
            {
                var codings = state.Codings;
                var fresh = await ReadAsync(state);
                // an act that was answered meanwhile may be missing in what was read
                if (ReferenceEquals(codings, state.Codings))
                {
                    return fresh.Refusal is { } refusal
                        ? new DeskAnswer { Refusal = Say(refusal) }
                        : Take(state, fresh.Value);
                }
            }

            return NotOpen;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<Outcome<Reading>> ReadAsync(DeskState state)
    {
        var codings = await Acts.CodingsAsync(Project, state.View, _closing.Token);
        if (codings.Refusal is { } refusal)
        {
            return refusal;
        }

        var versions = await Acts.BooksAsync(Project, _closing.Token);
        var isSame = !versions.IsDone || versions.Value.SequenceEqual(state.BookVersions);
        if (isSame && codings.Value.All(coding => state.Knows(coding.Coding.CodeId)))
        {
            return new Reading(codings.Value, null);
        }

        var opened = await Acts.OpenAsync(new DeskAddress(Project, Round, Transcript), _closing.Token);
        return opened.Refusal is { } closed ? closed : new Reading(opened.Value.Codings, opened.Value);
    }

    private DeskAnswer Take(DeskState before, Reading fresh)
    {
        _state = fresh.View is { } view ? new DeskState(view, Languages.Current, before) : before;
        var answer = fresh.View is null
            ? before.Refresh(fresh.Codings)
            : _state.Since(before) with { Codebook = CodesOf(_state) };
        StateHasChanged();
        return answer;
    }

    /// <param name="View">The whole desk, where the codes are others; else null.</param>
    private sealed record Reading(IReadOnlyList<DeskCoding> Codings, DeskView? View);
}
