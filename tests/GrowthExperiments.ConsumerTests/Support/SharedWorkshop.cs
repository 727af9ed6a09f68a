namespace GrowthExperiments.ConsumerTests.Support;

/// <summary>One workshop, with one package cache, for all classes that run at the same time; the last one cleans up.</summary>
public sealed class SharedWorkshop : IDisposable
{
    private static readonly Lock Turn = new();
    private static Workshop? Current;
    private static int Users;

    public SharedWorkshop()
    {
        lock (Turn)
        {
            Users++;
            Workshop = Current ??= new Workshop();
        }
    }

    internal Workshop Workshop { get; }

    public void Dispose()
    {
        lock (Turn)
        {
            if (--Users > 0)
                return;
            Current!.Dispose();
            Current = null;
        }
    }
}
