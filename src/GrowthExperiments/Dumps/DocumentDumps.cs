namespace GrowthExperiments.Serialization;

public sealed partial class BacklogDocument
{
    internal object ToDump() => new { Name, Hypotheses = Backlog.ToDump() };
}
