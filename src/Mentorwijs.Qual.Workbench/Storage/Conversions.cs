using System.Text.Json;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>How values of the domain lie in columns.</summary>
internal static class Conversions
{
    private static readonly FewValues<Marks> KnownMarks = new(Marks.Parse);
    private static readonly FewValues<string> KnownWords = new(word => word);

    /// <summary>Every id type of Domain, so that a new one needs no line here.</summary>
    public static void ConvertIds(this ModelConfigurationBuilder builder)
    {
        var ids = typeof(IId).Assembly.GetTypes().Where(type => type.IsValueType && typeof(IId).IsAssignableFrom(type));
        foreach (var id in ids)
        {
            builder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id)).HaveMaxLength(16);
        }

        builder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        builder.Properties<Marks>().HaveConversion<MarksText>().HaveMaxLength(400);
    }

    /// <summary>A list as one JSON text; compared by that text.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> HasListConversion<T>(
        this PropertyBuilder<IReadOnlyList<T>> property) =>
        property.HasConversion(
            list => JsonSerializer.Serialize(list, StoredJson.Options),
            text => JsonSerializer.Deserialize<List<T>>(text, StoredJson.Options) ?? new List<T>(),
            new ValueComparer<IReadOnlyList<T>>(
                (one, other) => JsonSerializer.Serialize(one, StoredJson.Options)
                    == JsonSerializer.Serialize(other, StoredJson.Options),
                list => JsonSerializer.Serialize(list, StoredJson.Options).GetHashCode(StringComparison.Ordinal),
                list => list));

    /// <summary>A word that many rows share: it is in memory once, however many are read.</summary>
    public static PropertyBuilder<string> IsShared(this PropertyBuilder<string> property) =>
        property.HasConversion(word => word, word => KnownWords.Of(word));

    /// <summary>UTC ticks (100 ns): EF on SQLite can neither order nor compare a DateTimeOffset.</summary>
    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        time => time.UtcTicks,
        ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private sealed class MarksText() : ValueConverter<Marks, string>(
        marks => marks.ToString(),
        text => KnownMarks.Of(text));
}
