namespace GrowthExperiments.Tool.Output.Programs;

/// <summary>How a list is printed.</summary>
internal enum ListFormat
{
    Table = 1,
    Json,
    Markdown,
}
