using System.Security.Cryptography;
using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>A codebook file in hand: its bytes as they came, and what was read in them.</summary>
/// <param name="Draft">With its problems; only one without errors can be stored.</param>
public sealed record CodebookFile(CodebookDraft Draft, byte[] Content)
{
    /// <summary>SHA-256 in lower-case hexadecimals.</summary>
    public string Hash { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));
}
