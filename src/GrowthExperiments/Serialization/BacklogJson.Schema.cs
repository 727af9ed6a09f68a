using System.Text;

namespace GrowthExperiments.Serialization;

/// <content>The JSON Schema of the document.</content>
public static partial class BacklogJson
{
    /// <summary>The JSON Schema (draft 2020-12) of the document, for editors and other programs.</summary>
    /// <remarks>It says what a document of this version may hold. What no schema can say, the reader adds: that ids differ, that numbers
    /// are kept exactly, and that a newer minor version may hold more members.</remarks>
    public static string Schema { get; } = ReadSchema();

    private static string ReadSchema()
    {
        using Stream stream = typeof(BacklogJson).Assembly.GetManifestResourceStream("backlog.schema.json")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
