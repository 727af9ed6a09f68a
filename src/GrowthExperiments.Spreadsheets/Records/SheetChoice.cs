namespace GrowthExperiments;

/// <summary>Which sheet of a workbook is read, and how wide its table is at least.</summary>
internal readonly record struct SheetChoice
{
    /// <summary>The place of the sheet among all; null when none has a visible cell.</summary>
    public int? Sheet { get; private init; }

    /// <summary>The width of the row that looks like the header line, else of the first row.</summary>
    public int Width { get; private init; }

    /// <summary>Why no sheet can be read.</summary>
    public Fault? Fault { get; private init; }

    /// <summary>The sheet of this name, hidden or not.</summary>
    public static SheetChoice Named(
        string name, IReadOnlyList<string> names, WorkbookReader reader, Func<IReadOnlyList<string>, bool> looksRated, CancellationToken cancellationToken)
    {
        string[] all = [.. names];
        int sheet = Array.IndexOf(all, name);
        if (sheet < 0)
            sheet = Array.FindIndex(all, other => other.Equals(name, StringComparison.OrdinalIgnoreCase));
        return sheet < 0
            ? new SheetChoice { Fault = SheetMessages.SheetUnknown(name, names) }
            : Look(reader, sheet, looksRated, withHidden: true, out _, cancellationToken);
    }

    /// <summary>The first visible sheet that looks like a table of rated ideas, else the one that comes nearest, else the first that holds anything.</summary>
    public static SheetChoice First(
        int count,
        WorkbookReader reader,
        Func<IReadOnlyList<string>, bool> looksRated,
        Func<IReadOnlyList<string>, bool> looksNearlyRated,
        CancellationToken cancellationToken)
    {
        SheetChoice first = FirstThat(looksRated, out bool isRated);
        if (isRated || first.Fault is not null)
            return first;
        SheetChoice near = FirstThat(looksNearlyRated, out bool isNear);
        return isNear ? near : first;

        SheetChoice FirstThat(Func<IReadOnlyList<string>, bool> looksRight, out bool isRight)
        {
            SheetChoice other = default;
            isRight = false;
            for (int sheet = 0; sheet < count; sheet++)
            {
                SheetChoice choice = Look(reader, sheet, looksRight, withHidden: false, out isRight, cancellationToken);
                if (isRight || choice.Fault is not null)
                    return choice;
                if (other.Sheet is null && choice.Width > 0)
                    other = choice;
            }

            return other;
        }
    }

    private static SheetChoice Look(
        WorkbookReader reader,
        int sheet,
        Func<IReadOnlyList<string>, bool> looksRated,
        bool withHidden,
        out bool isRated,
        CancellationToken cancellationToken)
    {
        isRated = false;
        reader.MoveTo(sheet);
        if (reader.IsHidden && !withHidden)
            return default;
        if (reader.SheetFault is { } fault)
            return new SheetChoice { Fault = fault };
        int width = 0;
        for (int row = 0; row < SheetReader.MaxHeaderRows && !isRated && reader.ReadRow(cancellationToken); row++)
        {
            isRated = looksRated(reader.Cells);
            if (width == 0 || isRated)
                width = reader.Cells.Count;
        }

        return new SheetChoice { Sheet = sheet, Width = width };
    }
}
