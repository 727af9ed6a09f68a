namespace GrowthExperiments;

/// <summary>Members that this version does not know, byte for byte, each as its name and its raw JSON value.</summary>
internal sealed class NewerMembers : IEquatable<NewerMembers>
{
    private readonly List<(string Name, byte[] Value)> _members = [];

    public IReadOnlyList<(string Name, byte[] Value)> All => _members;

    public void Add(string name, ReadOnlySpan<byte> value) => _members.Add((name, value.ToArray()));

    public bool Contains(string name) => _members.Exists(m => m.Name == name);

    public bool Equals(NewerMembers? other) =>
        other is not null && _members.Count == other._members.Count
        && _members.Zip(other._members).All(p => p.First.Name == p.Second.Name && p.First.Value.AsSpan().SequenceEqual(p.Second.Value));

    public override bool Equals(object? obj) => Equals(obj as NewerMembers);

    public override int GetHashCode() => _members.Count;
}
