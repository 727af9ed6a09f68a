using System.Globalization;

namespace GrowthExperiments;

/// <content>What is wrong with quarters.</content>
internal static partial class Messages
{
    public static Fault QuarterText(ReadOnlySpan<char> text) => Format("quarter.text",
        $"{Shown.Quoted(text)} is not a quarter",
        "Write the year and a quarter from 1 to 4, such as 2026-Q4");

    public static Fault QuarterNumber(int number) => Value("quarter.range",
        string.Create(CultureInfo.InvariantCulture, $"{number} is not a quarter from 1 to 4"),
        "Use a quarter from 1 to 4");

    public static Fault QuarterOverflow(string quarter, int quarters) => Value("quarter.range",
        string.Create(CultureInfo.InvariantCulture, $"{quarter} plus {quarters} quarters is before 0001-Q1 or after 9999-Q4"),
        "Stay within the years 1 to 9999");
}
