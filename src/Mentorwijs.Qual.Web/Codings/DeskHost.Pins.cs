using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Microsoft.JSInterop;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>The viewer's own codes on the digits.</summary>
public sealed partial class DeskHost
{
    /// <summary>Alt with a digit, in the picker or the tree: on it, or off it where it was already.</summary>
    [JSInvokable]
    public Task PinCode(Guid code, int digit) =>
        _state is { } state && state.Tree.Find(new CodeId(code)) is { } found
            ? PinAsync((found, state.PinOf(found) == digit ? null : digit))
            : Task.CompletedTask;

    /// <summary>Digit 0: on any that is free.</summary>
    private async Task PinAsync((Code Code, int? Digit) wanted)
    {
        if (_state is not { } state)
        {
            return;
        }

        var digit = wanted.Digit == 0 ? state.DigitFor(wanted.Code) : wanted.Digit;
        if (digit == 0)
        {
            await SendAsync(new DeskAnswer { Refusal = Texts["NoFreeDigit"] });
            return;
        }

        var outcome = await Acts.PinAsync(state.View, wanted.Code.Id, digit, _closing.Token);
        if (outcome.Refusal is { } refusal)
        {
            await SendAsync(new DeskAnswer { Refusal = Say(refusal) });
            return;
        }

        state.TakePins(outcome.Value);
        StateHasChanged();
        if (_script is not null)
        {
            await _script.InvokeVoidAsync("setHot", _closing.Token, HotNumbers(state));
        }

        var name = state.NameOf(wanted.Code.Id);
        var said = digit is null ? Texts["Unpinned", name] : Texts["Pinned", name, digit];
        await SendAsync(new DeskAnswer { Said = said });
    }
}
