namespace GrowthExperiments.Tool.Tests.Documents;

/// <summary>Goes through the blocks of a document from top to bottom and says what each of them ought to show.</summary>
internal sealed class DocumentRun(Document document, TempFolder folder)
{
    private static readonly string[] Outputs = ["text", "json", "csv", "html", "markdown", "css"];

    private readonly Queue<SampleProgram> _programs = new(document.Programs.Select(program => new SampleProgram(program)));
    private readonly Shell _shell = new(folder);
    private string _printed = "";
    private bool _mustBeShown;

    public async Task<string> ProveAsync(string language, string file, string body, string before)
    {
        if (language == "csharp")
            return await CodeAsync();
        if (language == "sh")
            return await CommandsAsync(body);
        if (language == "mermaid")
            return HypothesisLifecycle.ToMermaid();
        Assert.Contains(language, Outputs);
        return file.Length > 0 ? Named(file, body, before) : Output();
    }

    /// <summary>Nothing is left over: no code that the document does not show, no output that it keeps back.</summary>
    public async Task EndAsync()
    {
        AssertShown();
        while (_programs.TryDequeue(out SampleProgram? program))
            await program.EndAsync();
    }

    private async Task<string> CodeAsync()
    {
        AssertShown();
        while (_programs.Peek().IsOver)
            await _programs.Dequeue().EndAsync();
        SampleProgram program = _programs.Peek();
        using TempFolder? own = document.IsApart ? new TempFolder() : null;
        if (own is not null)
            document.Prepare(own);
        string code = program.NextCode();
        _printed = await (own ?? folder).InsideAsync(program.NextOutputAsync);
        _mustBeShown = _printed.Length > 0;
        return code;
    }

    private async Task<string> CommandsAsync(string body)
    {
        AssertShown();
        _printed = await folder.InsideAsync(() => _shell.RunAsync(body));
        return body;
    }

    /// <summary>A block with a name is that file: what is there by now, or else what the reader is asked to save.</summary>
    private string Named(string file, string body, string before)
    {
        string paragraph = before.TrimEnd()[(before.TrimEnd().LastIndexOf("\n\n", StringComparison.Ordinal) + 1)..];
        Assert.Contains($"`{file}`", paragraph, StringComparison.Ordinal);
        if (File.Exists(folder[file]))
            return File.ReadAllText(folder[file]).ReplaceLineEndings("\n");
        folder.Write(file, body);
        return body;
    }

    /// <summary>A block without one is what the block above it printed.</summary>
    private string Output()
    {
        Assert.True(_printed.Length > 0, $"A block of {document.Path} shows an output, but nothing above it prints one.");
        string printed = _printed;
        _printed = "";
        _mustBeShown = false;
        return printed.EndsWith('\n') ? printed : printed + "\n";
    }

    private void AssertShown() =>
        Assert.False(_mustBeShown, $"{document.Path} does not show what its code prints:\n{_printed}");
}
