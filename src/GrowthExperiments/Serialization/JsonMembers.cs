using System.Text;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>The members that one kind of object knows, at most 64, in the order in which they are written.</summary>
internal sealed class JsonMembers
{
    private readonly string[] _names;
    private readonly string[] _steps;
    private readonly byte[][] _utf8;

    public JsonMembers(params string[] names)
    {
        _names = names;
        _steps = [.. names.Select(name => "." + name)];
        _utf8 = [.. names.Select(Encoding.UTF8.GetBytes)];
    }

    public IReadOnlyList<string> Names => _names;

    /// <summary>Those without which there is no such object.</summary>
    public string[] Required { init => RequiredMask = value.Aggregate(0UL, (mask, name) => mask | (1UL << Array.IndexOf(_names, name))); }

    public ulong RequiredMask { get; private init; }

    public string NameOf(int index) => _names[index];

    /// <summary>The member as a step of a JSON path.</summary>
    public string StepOf(int index) => _steps[index];

    /// <summary>The member whose name stands at the reader, tried from the one that is expected; negative when it is unknown.</summary>
    public int IndexOf(ref Utf8JsonReader reader, int expected)
    {
        if (reader.ValueIsEscaped)
            return IndexOfEscaped(ref reader);
        ReadOnlySpan<byte> name = reader.ValueSpan;
        for (int i = expected; i < _utf8.Length; i++)
        {
            if (name.SequenceEqual(_utf8[i]))
                return i;
        }

        for (int i = Math.Min(expected, _utf8.Length) - 1; i >= 0; i--)
        {
            if (name.SequenceEqual(_utf8[i]))
                return i;
        }

        return -1;
    }

    private int IndexOfEscaped(ref Utf8JsonReader reader)
    {
        for (int i = 0; i < _names.Length; i++)
        {
            if (JsonRules.IsNamed(ref reader, _names[i]))
                return i;
        }

        return -1;
    }
}
