using System.Diagnostics;
using System.Reflection;
using GrowthExperiments.TestKit;

namespace GrowthExperiments.Spreadsheets.Tests;

public sealed class DumpTests
{
    private const string Sheet = """
        id,title,stage,impact,confidence,ease,votes
        form,A one-field sign-up lifts activation,Activation,8,6,9,3
        digest,A weekly digest brings teams back,Retention,7,7,55,1
        slider,A price page without a slider,Revenue,,,,2
        """;

    [Fact]
    public void What_is_wrong_comes_first_then_the_columns_then_the_ideas() => Snapshot.Match(string.Join('\n', new[]
    {
        BacklogSheet.ReadText(Sheet),
        BacklogSheet.ReadText(Sheet.Replace("7,7", "0,0", StringComparison.Ordinal), SheetOptions.Default with { SkipBadRows = true, MaxProblems = 1 }),
        BacklogSheet.ReadText(Sheet.Replace("55", "5", StringComparison.Ordinal)),
    }.Select(import => DumpText.Show(import))));

    [Theory]
    [InlineData("55", 0)]
    [InlineData("5", 3)]
    public void A_debugger_opens_an_import_with_problems_and_ideas(string ease, int ideas)
    {
        SheetImport import = BacklogSheet.ReadText(Sheet.Replace("55", ease, StringComparison.Ordinal));
        Type proxy = Type.GetType(typeof(SheetImport).GetCustomAttribute<DebuggerTypeProxyAttribute>()!.ProxyTypeName, throwOnError: true)!;
        object view = Activator.CreateInstance(proxy, import)!;
        Dictionary<string, object?> facts = proxy.GetProperties().ToDictionary(p => p.Name, p => p.GetValue(view), StringComparer.Ordinal);
        Assert.Equal(ideas, ((Hypothesis[])facts["Hypotheses"]!).Length);
        Assert.Equal(import.Problems, (ImportProblem[])facts["Problems"]!);
        Assert.Equal(7, ((SheetColumn[])facts["Columns"]!).Length);
    }

    [Fact]
    public void Each_type_has_a_line_for_the_debugger() => Assert.Empty(typeof(SheetImport).Assembly.GetExportedTypes()
        .Where(t => t.IsClass && !(t.IsAbstract && t.IsSealed) && !t.IsDefined(typeof(DebuggerDisplayAttribute), inherit: false))
        .Select(t => t.Name));
}
