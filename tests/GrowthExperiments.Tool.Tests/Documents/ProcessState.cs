namespace GrowthExperiments.Tool.Tests.Documents;

/// <summary>Tests that change the current folder or the console of the process run alone.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ProcessState
{
    public const string Name = "process state";
}
