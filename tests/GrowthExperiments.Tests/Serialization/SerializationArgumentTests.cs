using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tests.Serialization;

public sealed class SerializationArgumentTests
{
    private static readonly BacklogDocument Empty = new([]);

    [Fact]
    public async Task What_is_missing_is_named()
    {
        Assert.Throws<ArgumentNullException>("backlog", () => new BacklogDocument(null!));
        Assert.Throws<ArgumentNullException>("utf8Json", () => BacklogJson.Read((Stream)null!));
        Assert.Throws<ArgumentNullException>("utf8Json", () => BacklogJson.Read((byte[])null!));
        Assert.Throws<ArgumentNullException>("json", () => BacklogJson.Parse(null!));
        await Assert.ThrowsAsync<ArgumentNullException>("utf8Json", () => BacklogJson.ReadAsync(null!));
        Assert.Throws<ArgumentNullException>("utf8Json", () => BacklogJson.StreamAsync(null!));
        Assert.Throws<ArgumentNullException>("utf8Json", () => BacklogJson.Write(null!, Empty));
        Assert.Throws<ArgumentNullException>("document", () => BacklogJson.Write(Stream.Null, null!));
        await Assert.ThrowsAsync<ArgumentNullException>("utf8Json", () => BacklogJson.WriteAsync(null!, Empty));
        await Assert.ThrowsAsync<ArgumentNullException>("document", () => BacklogJson.WriteAsync(Stream.Null, null!));
        await Assert.ThrowsAsync<ArgumentNullException>("utf8Lines", () => BacklogJsonLines.ReadAsync(null!));
    }

    [Fact]
    public void A_document_checks_its_name_and_zone()
    {
        Assert.Contains("blank", Assert.Throws<ArgumentException>("value", () => new BacklogDocument([]) { Name = "" }).Message, StringComparison.Ordinal);
        Assert.Contains("Mars/Olympus", Assert.Throws<ArgumentException>("value", () => new BacklogDocument([]) { TimeZone = "Mars/Olympus" }).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("value", () => new BacklogDocument([]) { TimeZone = null! });
    }

    [Fact]
    public void Limits_are_positive_and_have_an_end()
    {
        Assert.Equal((1_048_576, 67_108_864), (ReadLimits.Default.MaxRecordBytes, ReadLimits.Default.MaxWorkbookBytes));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadLimits { MaxRecordBytes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadLimits { MaxRecordBytes = 1_073_741_825 });
        Assert.Equal(1_073_741_824, new ReadLimits { MaxRecordBytes = 1_073_741_824 }.MaxRecordBytes);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ReadLimits { MaxWorkbookBytes = 536_870_913 });
        Assert.Equal(536_870_912, new ReadLimits { MaxWorkbookBytes = 536_870_912 }.MaxWorkbookBytes);
    }

    [Fact]
    public async Task A_reading_that_is_stopped_ends()
    {
        using var stream = new MemoryStream("[{\"title\":\"a\"}]"u8.ToArray());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => BacklogJson.ReadAsync(stream, cancellationToken: new CancellationToken(canceled: true)));
    }
}
