using System.Diagnostics.CodeAnalysis;

namespace GrowthExperiments;

/// <summary>Throw helpers: they keep the calling methods small enough to inline.</summary>
internal static class Throw
{
    public static void IfFault(Fault? fault, string? parameter)
    {
        if (fault is not null)
            Argument(fault, parameter);
    }

    /// <summary>Refuses a value that the enum does not name.</summary>
    public static void IfUndefined<TEnum>(TEnum value, string field, string? parameter)
        where TEnum : struct, Enum
    {
        if (!Names<TEnum>.IsDefined(value))
            OutOfRange(Messages.Choice<TEnum>(field, value.ToString()), parameter);
    }

    [DoesNotReturn]
    public static void Argument(Fault fault, string? parameter) => throw new ArgumentException(fault.Message, parameter);

    /// <summary>The message holds the value already; the framework would append it once more, in the words of the machine's culture.</summary>
    [DoesNotReturn]
    public static void OutOfRange(Fault fault, string? parameter) =>
        throw new ArgumentOutOfRangeException(parameter, fault.Message);

    [DoesNotReturn]
    public static void Format(Fault fault) => throw new FormatException(fault.Message);

    [DoesNotReturn]
    public static void Growth(Fault fault, SourcePlace place = default) => throw fault.ToException(place);
}
