using System.Runtime.InteropServices;

namespace GrowthExperiments.Tool;

/// <summary>Ctrl+C, or the system's request to end: the first cancels the work, a second one ends the process at once.</summary>
/// <remarks>It must exist before the command starts: an action that already reads would be killed without a word.</remarks>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source = new();
    private readonly PosixSignalRegistration[] _registrations;

    public Interruption() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel),
    ];

    public CancellationToken Token => _source.Token;

    /// <summary>Leaves the source as it is: a signal may be on its way to it, and it holds nothing to give back.</summary>
    public void Dispose()
    {
        foreach (PosixSignalRegistration registration in _registrations)
            registration.Dispose();
    }

    private void Cancel(PosixSignalContext context)
    {
        if (_source.IsCancellationRequested)
            return;
        context.Cancel = true;
        _source.Cancel();
    }
}
