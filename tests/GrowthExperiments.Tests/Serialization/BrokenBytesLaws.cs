using System.Text;
using GrowthExperiments.Serialization;

namespace GrowthExperiments.Tests.Serialization;

[Trait("Weight", "heavy")]
public sealed class BrokenBytesLaws
{
    private const int Mutants = 20_000;

    [Fact]
    public void A_document_cut_anywhere_is_refused()
    {
        foreach (byte[] sample in Samples.Of(JsonForm.Document))
        {
            int end = Array.FindLastIndex(sample, b => b is (byte)'}' or (byte)']');
            for (int length = 0; length <= end; length++)
            {
                Exception? refused = Record.Exception(() => JsonForm.Document.Read(sample[..length]));
                Assert.True(refused is GrowthFormatException or GrowthValidationException, $"Cut to {length} bytes: {refused}");
            }
        }
    }

    [Fact]
    public void Lines_cut_anywhere_are_refused_or_hold_the_whole_lines_before_the_cut()
    {
        foreach (byte[] sample in Samples.Of(JsonForm.Lines))
        {
            Hypothesis[] all = [.. JsonForm.Lines.Read(sample).Backlog];
            for (int length = 0; length <= sample.Length; length++)
            {
                Exception? refused = null;
                try
                {
                    Hypothesis[] read = [.. JsonForm.Lines.Read(sample[..length]).Backlog];
                    Assert.Equal(all[..read.Length], read);
                    Assert.True(length == sample.Length || sample[length] is (byte)'\n' or (byte)'\r' || sample[length - 1] is (byte)'\n' or (byte)' ' or (byte)'\r' || length <= 3);
                }
                catch (GrowthException e)
                {
                    refused = e;
                }

                Assert.True(refused is null or GrowthFormatException or GrowthValidationException, $"Cut to {length} bytes: {refused}");
            }
        }
    }

    [Fact]
    public void A_flipped_bit_gives_a_document_or_a_growth_exception()
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            byte[] sample = Samples.Of(form)[0];
            for (int bit = 0; bit < sample.Length * 8; bit++)
            {
                byte[] flipped = [.. sample];
                flipped[bit / 8] ^= (byte)(1 << (bit % 8));
                CheckReadable(form, flipped, $"bit {bit}");
            }
        }
    }

    [Fact]
    public void A_mutant_is_refused_properly_or_comes_back()
    {
        foreach (JsonForm form in JsonForm.Both)
        {
            IReadOnlyList<byte[]> samples = Samples.Of(form);
            int accepted = 0;
            for (int seed = 0; seed < Mutants / 2; seed++)
                accepted += CheckReadable(form, Mutant.Of(samples[seed % samples.Count], new Random(seed)), $"{form}, seed {seed}") ? 1 : 0;
            Assert.InRange(accepted, Mutants / 100, Mutants / 4); // else the mutants are too tame or too wild to show anything
        }
    }

    private static bool CheckReadable(JsonForm form, byte[] bytes, string mutant)
    {
        BacklogDocument document;
        try
        {
            document = form.Read(bytes);
        }
        catch (GrowthException e)
        {
            Assert.True(e.Code.Length > 0 && e.Message.EndsWith('.') && !e.Message.Any(char.IsControl), $"{mutant}: {e.Message}");
            return false;
        }
        catch (Exception e)
        {
            Assert.Fail($"{mutant} gives {e}\n{Encoding.UTF8.GetString(bytes)}");
            throw;
        }

        byte[] written = form.Write(document);
        BacklogDocument back = form.Read(written);
        Assert.Equal(document.Backlog.ToArray(), back.Backlog.ToArray());
        Assert.Equal((document.Name, document.TimeZone), (back.Name, back.TimeZone));
        Assert.Equal(written, form.Write(back));
        Assert.DoesNotContain("\uFFFD", string.Concat(back.Backlog.Select(h => h.Title + h.Change)), StringComparison.Ordinal);
        return true;
    }
}
