using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Workbench.People;

namespace Mentorwijs.Qual.Workbench.Tests.People;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("vier losse woorden graag")]
    [InlineData("alleskleineletters")]
    [InlineData("48392049118437")]
    [InlineData("jansen48392049118437")]
    [InlineData("   spaties tellen mee   ")]
    [InlineData("één accent minder")]
    [InlineData("mijn mentorwijs fiets rijdt hard")]
    [InlineData("🚲🌷🧀🚲🌷🧀🌧️🥐🎻🪁🦔🐄")]
    public void Any_kind_of_signs_will_do(string password) => Assert.Null(Check(password));

    [Theory]
    [InlineData("", typeof(PasswordIsTooShort))]
    [InlineData("elf tekens.", typeof(PasswordIsTooShort))]
    [InlineData("🚲🌷🧀🌧", typeof(PasswordIsTooShort))]
    [InlineData("passwordpassword", typeof(PasswordIsCommon))]
    [InlineData("Password12345", typeof(PasswordIsCommon))]
    [InlineData("!!!welkom2026!!!", typeof(PasswordIsCommon))]
    [InlineData("qwertyuiop123", typeof(PasswordIsCommon))]
    [InlineData("aaaaaaaaaaaa", typeof(PasswordIsCommon))]
    [InlineData("abababababab", typeof(PasswordIsCommon))]
    [InlineData("123456789012", typeof(PasswordIsCommon))]
    [InlineData("210987654321", typeof(PasswordIsCommon))]
    [InlineData("abcdefghijklmnop", typeof(PasswordIsCommon))]
    [InlineData("Mentorwijs2026", typeof(PasswordHasKnownWords))]
    [InlineData("mentorwijs.qual", typeof(PasswordHasKnownWords))]
    [InlineData("anne.jansen@example12", typeof(PasswordHasKnownWords))]
    [InlineData("Randvoorwaarden01", typeof(PasswordHasKnownWords))]
    [InlineData("jansen1234567", typeof(PasswordHasKnownWords))]
    [InlineData("jansen14071985", typeof(PasswordHasKnownWords))]
    [InlineData("mentorwijs-welkom01", typeof(PasswordHasKnownWords))]
    public void What_is_guessed_first_is_refused(string password, Type refusal) =>
        Assert.IsType(refusal, Check(password));

    [Fact]
    public void A_long_one_is_refused_and_not_cut_off()
    {
        Assert.Null(Check(string.Concat(Enumerable.Range(0, 32).Select(number => $"{number:00}ab"))));
        Assert.IsType<PasswordIsTooLong>(
            Check(string.Concat(Enumerable.Range(0, 33).Select(number => $"{number:00}ab"))));
    }

    [Fact]
    public void The_way_the_keyboard_put_an_accent_makes_no_difference() =>
        Assert.Equal(PasswordRules.Tidy("caf\u00e9 om de hoek"), PasswordRules.Tidy("cafe\u0301 om de hoek"));

    [Fact]
    public void Half_a_sign_is_no_fault_of_ours() => Assert.Null(Check(PasswordRules.Tidy("twaalf tekens \ud83d")));

    [Fact]
    public void The_list_is_long() => Assert.InRange(CommonPasswords.Count, 3_000, 100_000);

    private static Refusal? Check(string password) =>
        PasswordRules.Check(password, ["anne.jansen@example", "Anne Jansen", "Randvoorwaarden"]);
}
