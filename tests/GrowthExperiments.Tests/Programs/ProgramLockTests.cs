namespace GrowthExperiments.Tests.Programs;

public sealed class ProgramLockTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("growth-lock-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_file_that_is_held_is_refused_to_others_and_free_afterwards()
    {
        await Grown.Of("a").SaveAsync(At("p.json"));
        using (ProgramFile file = await ProgramFile.OpenAsync(At("p.json")))
        {
            Locked(await Assert.ThrowsAsync<GrowthConflictException>(() => ProgramFile.OpenAsync(At("p.json"))));
            Locked(await Assert.ThrowsAsync<GrowthConflictException>(() => Grown.Of().SaveAsync(At("p.json"))));
            Assert.Single((await GrowthProgram.LoadAsync(At("p.json"))).Backlog);
            file.Program.Backlog.Add(Hypothesis.Create("more"));
            await file.SaveAsync();
            await file.SaveAsync();
            Assert.Equal(2, (await GrowthProgram.LoadAsync(At("p.json"))).Backlog.Count);
            Locked(await Assert.ThrowsAsync<GrowthConflictException>(() => ProgramFile.OpenAsync(At("p.json"))));
        }

        Assert.Equal([At("p.json")], Directory.GetFileSystemEntries(_folder));
        using ProgramFile again = await ProgramFile.OpenAsync(At("p.json"));
        Assert.Equal((2, At("p.json")), (again.Program.Backlog.Count, again.Path));

        static void Locked(GrowthConflictException error)
        {
            Assert.Equal("program.locked", error.Code);
            Assert.Contains("p.json\" is being changed by another process", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_given_free_is_not_saved_any_more()
    {
        await Grown.Of("a").SaveAsync(At("p.json"));
        ProgramFile file = await ProgramFile.OpenAsync(At("p.json"));
        file.Dispose();
        file.Dispose();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => file.SaveAsync());
    }

    [Fact]
    public async Task Of_many_who_take_turns_nobody_loses_anything()
    {
        await Grown.Of().SaveAsync(At("p.json"));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            for (int done = 0; done < 5;)
            {
                try
                {
                    using ProgramFile file = await ProgramFile.OpenAsync(At("p.json"));
                    file.Program.Backlog.Add(Hypothesis.Create("idea", id: Grown.Id($"{worker}-{done}")));
                    await file.SaveAsync();
                    done++;
                }
                catch (GrowthConflictException e) when (e.Code == "program.locked")
                {
                    await Task.Delay(worker % 3);
                }
            }
        })));
        Assert.Equal(40, (await GrowthProgram.LoadAsync(At("p.json"))).Backlog.Count);
        Assert.Equal([At("p.json")], Directory.GetFileSystemEntries(_folder));
    }

    private string At(string name) => Path.Combine(_folder, name);
}
