namespace GrowthExperiments;

/// <summary>Members that this version does not know, byte for byte, each as its name and its raw JSON value, in the order read.</summary>
/// <param name="minor">The minor version that they came with.</param>
internal sealed class NewerMembers(int minor) : IEquatable<NewerMembers>
{
    private readonly List<(string Name, byte[] Value)> _members = [];
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public int Minor { get; } = minor;

    public IReadOnlyList<(string Name, byte[] Value)> All => _members;

    /// <summary>Keeps a member; false when one of that name is there.</summary>
    public bool TryAdd(string name, ReadOnlySpan<byte> value)
    {
        if (!_names.Add(name))
            return false;
        _members.Add((name, value.ToArray()));
        return true;
    }

    /// <summary>The oldest minor version that knows both these members and those of ratings; 0 when there are none.</summary>
    public static int MinorOf(NewerMembers? members, IReadOnlyList<RaterScore> ratings)
    {
        int minor = members?.Minor ?? 0;
        for (int i = 0; i < ratings.Count; i++)
            minor = Math.Max(minor, ratings[i].NewerMembers?.Minor ?? 0);
        return minor;
    }

    public bool Equals(NewerMembers? other) =>
        other is not null
        && _members.Count == other._members.Count
        && _members.Zip(other._members).All(p => p.First.Name == p.Second.Name && p.First.Value.AsSpan().SequenceEqual(p.Second.Value));

    public override bool Equals(object? obj) => Equals(obj as NewerMembers);

    public override int GetHashCode() => _members.Count;
}
