namespace Mentorwijs.Qual.Domain;

/// <summary>What a use case gives back: the value, or the rule that does not allow it.</summary>
/// <remarks>
/// Invariant: exactly one of the two is there. A class, since the default of a struct would be neither.
/// </remarks>
public sealed class Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, Refusal? refusal) => (_value, Refusal) = (value, refusal);

    /// <summary>The rule that refused, or null when it was done.</summary>
    public Refusal? Refusal { get; }

    public bool IsDone => Refusal is null;

    /// <summary>The result; asking for it after a refusal is our own bug and throws.</summary>
    public T Value => IsDone
        ? _value! // not null: the constructor ran with a value
        : throw new InvalidOperationException($"Refused: {Refusal!.GetType().Name}"); // not null: IsDone is false

    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) => IsDone ? next(Value) : Refusal!; // as above

    internal static Outcome<T> Of(T value) => new(value, null);

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}

/// <summary>Makes an outcome where the implicit conversion cannot (C# has none from an interface type).</summary>
public static class Outcome
{
    public static Outcome<T> Of<T>(T value) => Outcome<T>.Of(value);
}

/// <summary>The value of an outcome that has nothing to tell but that it was done.</summary>
public sealed record Done
{
    public static readonly Done It = new();
}
