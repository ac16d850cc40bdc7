using Mentorwijs.Qual.Web.Shell;

namespace Mentorwijs.Qual.Web.Tests.Shell;

public class LocalAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/projects/studie/codebook?q=tijd#code")]
    [InlineData("/projects/http://x")]
    public void A_path_on_this_server_is_kept(string address) => Assert.Equal(address, LocalAddress.OrHome(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("projects")]
    [InlineData("//evil.example")]
    [InlineData("///evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/\n/evil.example")]
    [InlineData("\t//evil.example")]
    [InlineData(" //evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("HTTPS:evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("?to=//evil.example")]
    [InlineData("~/x")]
    [InlineData("/x\r\nSet-Cookie: a=b")]
    [InlineData("/x\\..\\y")]
    [InlineData("@evil.example")]
    public void Anything_else_leads_home(string? address) => Assert.Equal("/", LocalAddress.OrHome(address));
}
