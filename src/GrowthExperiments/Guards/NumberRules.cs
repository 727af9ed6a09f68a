namespace GrowthExperiments;

/// <summary>What the numbers of a statistical method must be.</summary>
internal static class NumberRules
{
    public static void CheckLevel(double level, string parameter)
    {
        if (!(level > 0 && level < 1))
            Throw.OutOfRange(Messages.Level(level), parameter);
    }

    public static void CheckFinite(double number, string name, string parameter)
    {
        if (!double.IsFinite(number))
            Throw.OutOfRange(Messages.NotFinite(name, number), parameter);
    }

    public static void CheckAboveZero(double number, string name, string parameter)
    {
        if (!(number > 0 && double.IsFinite(number)))
            Throw.OutOfRange(Messages.NotAboveZero(name, number), parameter);
    }

    public static void CheckBetween(double number, double least, double most, string name, string parameter)
    {
        if (!(number >= least && number <= most))
            Throw.OutOfRange(Messages.NumberBetween(name, number, least, most), parameter);
    }

    public static void CheckWins(int won, int counted, string parameter)
    {
        if (won < 0 || counted < won)
            Throw.OutOfRange(Messages.WinCounts(won, counted), parameter);
    }
}
