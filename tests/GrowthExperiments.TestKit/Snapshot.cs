using System.Runtime.CompilerServices;
using Xunit;

namespace GrowthExperiments.TestKit;

/// <summary>Compares a text with the file that a reviewer approved: <c>Snapshots/Class.Method.verified.ext</c> beside the test.</summary>
/// <remarks>On a difference it writes <c>.received.</c> next to it and fails; UPDATE_SNAPSHOTS=1 approves anew, except where CI=true.</remarks>
public static class Snapshot
{
    /// <summary>Whether whoever runs the tests asks for what is shown to be approved as it is now.</summary>
    public static bool MayUpdate =>
        Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    public static void Match(
        string actual,
        string extension = "txt",
        string? variant = null,
        [CallerMemberName] string method = "",
        [CallerFilePath] string file = "")
    {
        string name = $"{Path.GetFileNameWithoutExtension(file)}.{method}{(variant is null ? "" : $"_{variant}")}";
        string folder = Path.Combine(Path.GetDirectoryName(file)!, "Snapshots");
        string verified = Path.Combine(folder, $"{name}.verified.{extension}");
        string received = Path.Combine(folder, $"{name}.received.{extension}");
        if (MayUpdate)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(verified, actual);
            File.Delete(received);
            return;
        }

        string expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, actual);
        Assert.Equal(expected, actual);
    }
}
