using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace Mentorwijs.Qual.House.Tests.Reading;

/// <summary>What a built type knows: every member it names in its signatures and in its method bodies.</summary>
/// <remarks>Constants are copied in by the compiler and leave no trace, so those are not seen.</remarks>
public static class KnownTypes
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    // The one-byte codes by their value, the two-byte ones (prefix 0xFE) by 0xFE00 + their second byte.
    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!) // not null: all fields of OpCodes are static OpCodes
        .ToDictionary(code => unchecked((ushort)code.Value) + 0);

    /// <summary>The types known by this type, nested and generated ones counted with their owner.</summary>
    public static IReadOnlySet<Type> Of(Type type) => Members(type)
        .SelectMany(TypesOf)
        .Concat(type.GetInterfaces())
        .Append(type.BaseType ?? typeof(object))
        .SelectMany(Unwrap)
        .ToHashSet();

    /// <summary>The methods, fields and types that stand in the type's declarations and bodies.</summary>
    public static IEnumerable<MemberInfo> Members(Type type) => type.GetMembers(Own)
        .Where(member => member is not Type)
        .SelectMany(member => member is MethodBase method ? Body(method).Prepend(method) : [member])
        .Concat(type.GetNestedTypes(Own).SelectMany(Members));

    /// <summary>The types of ours in an assembly, without nested ones and without what the compiler adds.</summary>
    public static IEnumerable<Type> TopLevel(Assembly assembly) => assembly.GetTypes().Where(type =>
        !type.IsNested
        && !type.IsDefined(typeof(CompilerGeneratedAttribute), false)
        && type.Namespace?.StartsWith("Mentorwijs.Qual", StringComparison.Ordinal) == true);

    private static IEnumerable<MemberInfo> Body(MethodBase method)
    {
        var body = method.GetMethodBody();
        if (body?.GetILAsByteArray() is not { } il)
        {
            yield break;
        }

        foreach (var local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        var typeArguments = method.DeclaringType?.GetGenericArguments();
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var code = OpCodesByValue[il[at] == 0xFE ? 0xFE00 + il[at + 1] : il[at]];
            at += code.Size;
            if (NamesAMember(code.OperandType))
            {
                yield return method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments)
                    ?? throw new InvalidOperationException($"{method} names nothing at {at}");
            }

            at += OperandLength(code.OperandType, il, at);
        }
    }

    private static bool NamesAMember(OperandType operand) =>
        operand is OperandType.InlineMethod or OperandType.InlineField
            or OperandType.InlineType or OperandType.InlineTok;

    // Bytes behind an op code (ECMA-335, partition III, 1.2).
    private static int OperandLength(OperandType operand, byte[] il, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };

    private static IEnumerable<Type> TypesOf(MemberInfo member) => member switch
    {
        Type type => [type],
        FieldInfo field => [field.FieldType, .. Declaring(field)],
        PropertyInfo property => [property.PropertyType],
        EventInfo raised => [raised.EventHandlerType ?? typeof(object)],
        MethodInfo method =>
        [
            method.ReturnType, .. Parameters(method), .. method.IsGenericMethod ? method.GetGenericArguments() : [],
            .. Declaring(method),
        ],
        MethodBase constructor => [.. Parameters(constructor), .. Declaring(constructor)],
        _ => [],
    };

    private static IEnumerable<Type> Parameters(MethodBase method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType);

    private static Type[] Declaring(MemberInfo member) => member.DeclaringType is { } type ? [type] : [];

    // List<Coding[]> knows List<>, Coding and the array's element.
    private static IEnumerable<Type> Unwrap(Type type)
    {
        if (type.HasElementType)
        {
            return Unwrap(type.GetElementType()!); // not null: it has one
        }

        var outermost = type;
        while (outermost.DeclaringType is { } owner)
        {
            outermost = owner;
        }

        return type.IsGenericParameter
            ? []
            : type.GetGenericArguments().SelectMany(Unwrap).Append(type).Append(outermost);
    }
}
