using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>JSON as it lies in the database: short, and the same for ever.</summary>
internal static class StoredJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        IgnoreReadOnlyProperties = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // read by nobody's browser
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { DefaultsMayBeMissing } },
        Converters = { new IdFactory(), new MarksConverter(), new JsonStringEnumConverter() },
    };

    // A default is not written, so a required property whose value is one must not be missed when it is read.
    private static void DefaultsMayBeMissing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            property.IsRequired = false;
        }
    }

    private sealed class MarksConverter : JsonConverter<Marks>
    {
        public override Marks Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Marks.Parse(reader.GetString());

        public override void Write(Utf8JsonWriter writer, Marks value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class IdFactory : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsValueType && typeof(IId).IsAssignableFrom(typeToConvert);

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(
                typeof(IdJson<>).MakeGenericType(typeToConvert))!; // not null: a class
    }

    /// <summary>22 characters of base64url instead of 36: a coding's journal line holds half a dozen ids.</summary>
    private sealed class IdJson<TId> : JsonConverter<TId>
        where TId : struct, IId
    {
        public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Ids.Of<TId>(new Guid(Base64Url.DecodeFromChars(reader.GetString()), true));

        public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Base64Url.EncodeToString(value.Value.ToByteArray(true)));
    }
}
