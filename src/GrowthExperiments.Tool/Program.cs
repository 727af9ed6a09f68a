using GrowthExperiments.Tool;

using var interruption = new Interruption();
using Terminal terminal = Terminal.OfProcess();
return await GrowthApp.RunAsync(args, terminal, interruption.Token).ConfigureAwait(false);
