namespace GrowthExperiments;

/// <content>Options of fragments and images.</content>
internal static partial class Messages
{
    public static Fault IdPrefix(string prefix) => Value("embed.id-prefix",
        $"the prefix of ids is {Shown.Quoted(prefix)}, but it is a letter, then letters, digits, - and _, at most 64 in all",
        "Write a short word such as ranking-1");

    public static Fault StyleNonce(string nonce) => Value("embed.nonce",
        $"the nonce is {Shown.Quoted(nonce)}, but it has letters, digits and + / - _ = only, at most 256",
        "Use the one that your content security policy names, such as the Base64 of 16 random bytes");
}
