using System.Linq.Expressions;
using Mentorwijs.Qual.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>Makes ids: version-7 Guids, so that rows made after each other lie after each other.</summary>
internal static class Ids
{
    public static TId New<TId>()
        where TId : struct, IId => Of<TId>(Guid.CreateVersion7());

    public static TId Of<TId>(Guid value)
        where TId : struct, IId => Maker<TId>.Make(value);

    private static class Maker<TId>
        where TId : struct, IId
    {
        public static readonly Func<Guid, TId> Make = Compile();

        private static Func<Guid, TId> Compile()
        {
            var value = Expression.Parameter(typeof(Guid));
            var constructor = typeof(TId).GetConstructor([typeof(Guid)])!; // not null: every id is a record over a Guid
            return Expression.Lambda<Func<Guid, TId>>(Expression.New(constructor, value), value).Compile();
        }
    }
}

/// <summary>Stores an id in 16 bytes, big-endian, so that the order of bytes is the order of making.</summary>
internal sealed class IdConverter<TId>() : ValueConverter<TId, byte[]>(
    id => id.Value.ToByteArray(true),
    bytes => Ids.Of<TId>(new Guid(bytes, true)))
    where TId : struct, IId;
