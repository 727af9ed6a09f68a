using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json;

namespace GrowthExperiments.Serialization;

/// <summary>Goes strictly through one object whose first brace stands at the reader: known members, each once, none missing.</summary>
/// <remarks>
/// The caller loops with <see cref="Next"/>, switches on <see cref="Name"/> and takes each value with one of the methods; the reader must
/// run over the record of the place. Members of a newer minor version are kept in <see cref="Newer"/>, others refused.
/// </remarks>
/// <example>
/// <code>
/// var members = new JsonObjectReader(ref reader, Members, place, "the effect", version);
/// while (members.Next(ref reader))
/// {
///     switch (members.Name)
///     {
///         case "kind":
///             kind = members.Choice&lt;EffectKind&gt;(ref reader);
///             break;
///     }
/// }
/// </code>
/// </example>
internal ref partial struct JsonObjectReader
{
    private readonly JsonMembers _members;
    private readonly JsonPlace _place;
    private readonly FormatVersion _version;
    private readonly long _start;
    private ulong _seen;
    private int _current = -1;
    private long _valueStart;

    public JsonObjectReader(scoped ref Utf8JsonReader reader, JsonMembers members, JsonPlace place, string what, FormatVersion version)
    {
        _members = members;
        _place = place;
        _version = version;
        _start = reader.TokenStartIndex;
        if (reader.TokenType != JsonTokenType.StartObject)
            place.Fail(Messages.JsonKind(what, JsonRules.Show(ref reader), "an object in braces"), _start);
    }

    /// <summary>The name of the member whose value stands at the reader.</summary>
    public readonly string Name => _members.NameOf(_current);

    /// <summary>Where the member stands, for what reads its value.</summary>
    public readonly JsonPlace Place => _place.In(_members.StepOf(_current));

    /// <summary>Members that a newer minor version knows; null when there is none.</summary>
    public NewerMembers? Newer { get; private set; }

    private readonly bool IsOptional => (_members.RequiredMask >> _current & 1) == 0;

    /// <summary>Goes to the value of the next member; false at the end of the object, once all that is required was there.</summary>
    public bool Next(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            int index = _members.IndexOf(ref reader, _current + 1);
            if (index < 0)
            {
                Keep(ref reader);
                continue;
            }

            _current = index;
            if ((_seen >> index & 1) != 0)
                _place.Fail(Messages.DuplicateMember(Name), reader.TokenStartIndex, _members.StepOf(index));
            _seen |= 1UL << index;
            reader.Read();
            _valueStart = reader.TokenStartIndex;
            return true;
        }

        ulong missing = _members.RequiredMask & ~_seen;
        if (missing != 0)
            _place.Fail(Messages.MemberMissing(_members.NameOf(BitOperations.TrailingZeroCount(missing))), _start);
        return false;
    }

    /// <summary>Refuses the value of the current member.</summary>
    [DoesNotReturn]
    public readonly void Fail(Fault fault) => _place.Fail(fault, _valueStart, _members.StepOf(_current));

    /// <summary>Refuses the value of the current member when it breaks a rule.</summary>
    public readonly void Check(Fault? fault)
    {
        if (fault is not null)
            Fail(fault);
    }

    /// <summary>Refuses the object as a whole when it breaks a rule.</summary>
    public readonly void CheckWhole(Fault? fault)
    {
        if (fault is not null)
            _place.Fail(fault, _start);
    }

    /// <summary>Refuses the object when it has one of two members that need each other.</summary>
    public readonly void CheckTogether(string first, bool firstMissing, string second, bool secondMissing)
    {
        if (firstMissing != secondMissing)
            CheckWhole(Messages.MemberMissing(firstMissing ? first : second));
    }

    private void Keep(ref Utf8JsonReader reader)
    {
        long start = reader.TokenStartIndex;
        string name = JsonRules.TextOf(ref reader, "a member's name", _place, "");
        if (!_version.IsNewerMinor)
            _place.Fail(Messages.UnknownMember(name, _members.Names), start, JsonRules.Step(name));
        reader.Read();
        int valueStart = (int)reader.TokenStartIndex;
        reader.Skip();
        Newer ??= new NewerMembers(_version.Minor);
        if (!Newer.TryAdd(name, _place.Record[valueStart..(int)reader.BytesConsumed]))
            _place.Fail(Messages.DuplicateMember(name), start, JsonRules.Step(name));
    }
}
