using System.Collections.Concurrent;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>Values that lie in thousands of rows and are few: each is made once, all who read it share it.</summary>
/// <remarks>Only for values that never change once made.</remarks>
internal sealed class FewValues<T>(Func<string, T> make)
{
    /// <summary>What comes beyond is made anew each time, so that odd data cannot fill the memory.</summary>
    private const int Most = 4096;

    private readonly ConcurrentDictionary<string, T> _kept = new(StringComparer.Ordinal);

    public T Of(string text) =>
        _kept.TryGetValue(text, out var kept) ? kept
        : _kept.Count < Most ? _kept.GetOrAdd(text, make)
        : make(text);
}
