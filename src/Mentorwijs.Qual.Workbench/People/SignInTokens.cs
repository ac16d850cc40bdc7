using System.Buffers.Text;
using System.Security.Cryptography;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>Makes the secret part of a one-time address.</summary>
internal static class SignInTokens
{
    /// <summary>A week: long enough to hand an address to a colleague, short enough to forget it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Adds an address for this person and gives its token: 32 random bytes, base64url.</summary>
    public static string Issue(QualDbContext db, PersonId person, PersonId? by, DateTimeOffset now)
    {
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.SignInAddresses.Add(new SignInAddress
        {
            TokenHash = TextHashing.Sha256(token),
            PersonId = person,
            IssuedAt = now,
            IssuedBy = by,
            ExpiresAt = now + Lifetime,
        });
        return token;
    }
}
