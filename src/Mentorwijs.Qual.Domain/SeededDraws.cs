namespace Mentorwijs.Qual.Domain;

/// <summary>Random numbers that a seed fixes for ever: System.Random may change between versions of .NET.</summary>
/// <remarks>
/// SplitMix64: Steele, Lea and Flood (2014), OOPSLA, p. 453. Worked: seed 1234567 begins with 6457827717110365317.
/// </remarks>
public sealed class SeededDraws
{
    // 2^64 divided by the golden ratio, made odd
    private const ulong Step = 0x9E3779B97F4A7C15;

    private ulong _state;

    public SeededDraws(ulong seed) => _state = seed;

    /// <summary>A negative seed is as good as any.</summary>
    public SeededDraws(int seed)
        : this(unchecked((ulong)(uint)seed))
    {
    }

    public ulong Next()
    {
        unchecked // all modulo 2^64
        {
            _state += Step;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }

    /// <summary>0 up to but not including the bound, each as likely: Lemire (2019), ACM TOMACS 29, alg. 5.</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        var range = (ulong)bound;
        var uneven = ((ulong.MaxValue % range) + 1) % range; // 2^64 modulo the range: so many would favour the lowest
        while (true)
        {
            var high = Math.BigMul(Next(), range, out var low);
            if (low >= uneven)
            {
                return (int)high;
            }
        }
    }
}
