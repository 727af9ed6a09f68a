using GrowthExperiments.TestKit;

namespace GrowthExperiments.Spreadsheets.Tests;

public sealed class ContractTests
{
    [Fact]
    public void Public_api() => Snapshot.Match(PublicApi.Describe(typeof(BacklogSheet).Assembly));
}
