using GrowthExperiments.Tool;

using Terminal terminal = Terminal.OfProcess();
return await GrowthApp.RunAsync(args, terminal).ConfigureAwait(false);
