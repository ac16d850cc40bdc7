using Mentorwijs.Qual.Web.Shell;
using Microsoft.AspNetCore.Http;

namespace Mentorwijs.Qual.Web.Tests.Shell;

public class OwnOriginTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData("http://127.0.0.1:5180", true)]
    [InlineData("HTTP://127.0.0.1:5180", true)]
    [InlineData("http://127.0.0.1:5181", false)]
    [InlineData("https://127.0.0.1:5180", false)]
    [InlineData("http://localhost:5180", false)]
    [InlineData("http://127.0.0.1:5180.example", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    public void Only_a_page_of_this_server_gets_a_circuit(string origin, bool isOwn)
    {
        var request = new DefaultHttpContext().Request;
        request.Scheme = "http";
        request.Host = new HostString("127.0.0.1", 5180);
        request.Headers.Origin = origin;

        Assert.Equal(isOwn, OwnOrigin.IsOwn(request));
    }
}
