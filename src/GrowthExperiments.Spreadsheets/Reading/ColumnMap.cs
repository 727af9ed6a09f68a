namespace GrowthExperiments;

/// <summary>Which column of a sheet holds which field, as its header line says.</summary>
internal sealed class ColumnMap
{
    private readonly HypothesisField?[] _fields;

    private ColumnMap(IReadOnlyList<string> headers)
    {
        _fields = [.. headers.Select(HeaderNames.FieldOf)];
        Columns = [.. headers.Select((header, i) => new SheetColumn(i + 1, header, _fields[i]))];
        TagColumns = [.. Enumerable.Range(0, Count).Where(i => _fields[i] == HypothesisField.Tags)];
    }

    /// <summary>No columns.</summary>
    public static ColumnMap None { get; } = new([]);

    public IReadOnlyList<SheetColumn> Columns { get; }

    public int Count => _fields.Length;

    /// <summary>The columns whose cells are the tags together, the first of which stands for all.</summary>
    public IReadOnlyList<int> TagColumns { get; }

    /// <summary>The field that the column fills; null when it is left out or stands behind another one.</summary>
    public HypothesisField? this[int index] => _fields[index] == HypothesisField.Tags && index != TagColumns[0] ? null : _fields[index];

    /// <summary>Reads the header line; a problem says why no sheet can have it.</summary>
    public static ColumnMap Of(IReadOnlyList<string> headers, int line, out ImportProblem? problem)
    {
        var map = new ColumnMap(headers);
        problem = map.FindTwice(line) ?? map.FindMissing(headers, line);
        return map;
    }

    /// <summary>Where the field stands on a line.</summary>
    public SourcePlace PlaceOf(HypothesisField field, int line) => Array.IndexOf(_fields, field) is >= 0 and int index
        ? PlaceOf(index, line)
        : new SourcePlace(line, 0, HypothesisFields.NameOf(field));

    public SourcePlace PlaceOf(int index, int line) => new(line, index + 1, Shown.Escaped(Columns[index].Header.AsSpan().Trim()));

    private ImportProblem? FindTwice(int line)
    {
        for (int i = 0; i < _fields.Length; i++)
        {
            if (_fields[i] is not { } field || field == HypothesisField.Tags)
                continue;
            int first = Array.IndexOf(_fields, field);
            if (first < i)
                return new ImportProblem(SheetMessages.HeaderTwice(HypothesisFields.NameOf(field), first + 1), PlaceOf(i, line));
        }

        return null;
    }

    private ImportProblem? FindMissing(IReadOnlyList<string> headers, int line)
    {
        if (Array.IndexOf(_fields, HypothesisField.Title) >= 0)
            return null;
        string[] known = [.. Columns.Where(c => c.Field is not null).Select(c => c.Field!)];
        Fault fault = known.Length == 0
            ? SheetMessages.NoKnownHeader(string.Join(", ", headers))
            : SheetMessages.TitleColumnMissing(string.Join(", ", known));
        return new ImportProblem(fault, new SourcePlace(line, 0));
    }
}
