namespace GrowthExperiments.Tool;

/// <summary>How the command ends; scripts branch on these.</summary>
internal static class ExitCode
{
    public const int Ok = 0;
    public const int Bug = 1;
    public const int Usage = 2;
    public const int Input = 3;
    public const int Refused = 4;
    public const int Unavailable = 5;
    public const int Integrity = 6;
    public const int Version = 7;
    public const int Interrupted = 130;
}
