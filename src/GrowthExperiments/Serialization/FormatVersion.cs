using System.Globalization;

namespace GrowthExperiments.Serialization;

/// <summary>The version of the document format: a newer minor adds members, a newer major changes what they mean.</summary>
internal readonly record struct FormatVersion(int Major, int Minor)
{
    /// <summary>The member that marks a document as ours.</summary>
    public const string Marker = "growthExperiments";

    /// <summary>The newest version that is known here.</summary>
    public static FormatVersion Current => new(1, 2);

    /// <summary>What is written where nothing needs a newer one: hypotheses alone.</summary>
    public static FormatVersion First => new(1, 0);

    /// <summary>The version that brought weeks, the learning log, the ratings of several people and evidence.</summary>
    public static FormatVersion WithPrograms => new(1, 1);

    /// <summary>The version that brought what steers a program: key results, economics, quarters, gates and playbooks.</summary>
    public static FormatVersion WithSteering => new(1, 2);

    /// <summary>Whether it may hold members that this version does not know.</summary>
    public bool IsNewerMinor => Major == Current.Major && Minor > Current.Minor;

    public static Fault? TryParse(string text, out FormatVersion version)
    {
        version = default;
        int dot = text.IndexOf('.');
        if (dot < 0 || !TryParseNumber(text.AsSpan(0, dot), out int major) || !TryParseNumber(text.AsSpan(dot + 1), out int minor))
            return Messages.VersionText(text);
        version = new FormatVersion(major, minor);
        return major == Current.Major ? null : Messages.VersionUnsupported(text, First.ToString());
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}");

    private static bool TryParseNumber(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        return text.Length is > 0 and <= 6 && (text.Length == 1 || text[0] != '0')
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
