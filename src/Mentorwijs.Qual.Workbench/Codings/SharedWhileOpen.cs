using System.Collections.Concurrent;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Lets all open desks have what is the same for them in memory once; it goes when the last of them closes.
/// </summary>
/// <remarks>Only for what nobody changes, under a key that says all that may differ.</remarks>
internal sealed class SharedWhileOpen<TKey, TValue>
    where TKey : notnull
    where TValue : class
{
    private readonly ConcurrentDictionary<TKey, WeakReference<TValue>> _kept = new();

    /// <summary>What is kept under this key, or this one, kept from now on.</summary>
    public TValue Of(TKey key, TValue read)
    {
        if (_kept.TryGetValue(key, out var known) && known.TryGetTarget(out var same))
        {
            return same;
        }

        foreach (var gone in _kept.Where(one => !one.Value.TryGetTarget(out _)))
        {
            _kept.TryRemove(gone);
        }

        _kept[key] = new WeakReference<TValue>(read);
        return read;
    }
}
