using GrowthExperiments.ConsumerTests.Support;

namespace GrowthExperiments.ConsumerTests;

public sealed class NativeTests(SharedWorkshop shared) : IClassFixture<SharedWorkshop>
{
    private readonly Workshop _workshop = shared.Workshop;

    [Fact]
    public void A_native_program_is_published_without_a_warning_of_ours_and_runs()
    {
        string folder = _workshop.Folder("native", "Native");
        File.Copy(Sources.Ideas, Path.Combine(folder, "ideas.csv"));
        string said = _workshop.Run(folder, "dotnet", "publish", "-o", "out");
        // ExcelDataReader leaves an attribute out where it implements IDataRecord.GetFieldType, which nobody calls.
        Assert.All(said.Split('\n').Where(l => l.Contains("warning", StringComparison.OrdinalIgnoreCase)), l => Assert.Contains("warning IL2093: ExcelDataReader.", l, StringComparison.Ordinal));
        Assert.Equal(
            """
            compiled ahead of time: True
            1.  504  Annual billing as the default lifts the annual plan share
            2.  441  Dunning e-mails before a card expires cut failed renewals
            3.  432  A one-field sign-up form lifts first-day activation

            """,
            _workshop.Run(folder, Path.Combine(folder, "out/Native")));
    }
}
