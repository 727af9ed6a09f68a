namespace GrowthExperiments;

/// <summary>The colours of what is drawn.</summary>
/// <remarks>Values start at 1; 0 is not a theme.</remarks>
public enum ColorTheme
{
    /// <summary>Light or dark, as the reader's device asks for.</summary>
    Auto = 1,

    /// <summary>Dark letters on a light ground.</summary>
    Light,

    /// <summary>Light letters on a dark ground.</summary>
    Dark,
}
