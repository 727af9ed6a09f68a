namespace GrowthExperiments.Tool.Commands.Programs;

/// <summary>An answer.</summary>
internal enum YesNo
{
    Yes = 1,
    No,
}
