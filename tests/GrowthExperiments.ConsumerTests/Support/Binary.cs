using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace GrowthExperiments.ConsumerTests.Support;

/// <summary>What a compiled assembly and its symbols say of themselves, read without loading them.</summary>
internal static class Binary
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    public static IReadOnlyList<string> References(byte[] assembly)
    {
        using PEReader pe = Open(assembly);
        MetadataReader reader = pe.GetMetadataReader();
        return [.. reader.AssemblyReferences.Select(r => reader.GetString(reader.GetAssemblyReference(r).Name)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The assembly's <c>AssemblyMetadata</c>, such as <c>IsTrimmable=True</c>.</summary>
    public static IReadOnlyList<string> Metadata(byte[] assembly)
    {
        using PEReader pe = Open(assembly);
        MetadataReader reader = pe.GetMetadataReader();
        var found = new List<string>();
        foreach (CustomAttributeHandle handle in reader.GetAssemblyDefinition().GetCustomAttributes())
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (attribute.Constructor.Kind != HandleKind.MemberReference)
                continue;
            EntityHandle owner = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
            if (owner.Kind != HandleKind.TypeReference || reader.GetString(reader.GetTypeReference((TypeReferenceHandle)owner).Name) != "AssemblyMetadataAttribute")
                continue;
            BlobReader value = reader.GetBlobReader(attribute.Value);
            value.ReadUInt16();
            found.Add($"{value.ReadSerializedString()}={value.ReadSerializedString()}");
        }

        return found;
    }

    public static bool IsReproducible(byte[] assembly)
    {
        using PEReader pe = Open(assembly);
        return pe.ReadDebugDirectory().Any(e => e.Type == DebugDirectoryEntryType.Reproducible);
    }

    /// <summary>The number that ties an assembly to its symbols.</summary>
    public static Guid SymbolIdOf(byte[] assembly)
    {
        using PEReader pe = Open(assembly);
        return pe.ReadCodeViewDebugDirectoryData(pe.ReadDebugDirectory().Single(e => e.Type == DebugDirectoryEntryType.CodeView)).Guid;
    }

    public static Guid IdOfSymbols(byte[] symbols)
    {
        using MetadataReaderProvider pdb = OpenSymbols(symbols);
        return new BlobContentId(pdb.GetMetadataReader().DebugMetadataHeader!.Id).Guid;
    }

    public static IReadOnlyList<string> Documents(byte[] symbols)
    {
        using MetadataReaderProvider pdb = OpenSymbols(symbols);
        MetadataReader reader = pdb.GetMetadataReader();
        return [.. reader.Documents.Select(d => reader.GetString(reader.GetDocument(d).Name))];
    }

    public static bool HasSourceLink(byte[] symbols)
    {
        using MetadataReaderProvider pdb = OpenSymbols(symbols);
        MetadataReader reader = pdb.GetMetadataReader();
        return reader.CustomDebugInformation.Any(i => reader.GetGuid(reader.GetCustomDebugInformation(i).Kind) == SourceLink);
    }

    private static PEReader Open(byte[] assembly) => new(ImmutableArray.Create(assembly));

    private static MetadataReaderProvider OpenSymbols(byte[] symbols) => MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(symbols));
}
