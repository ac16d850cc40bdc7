using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench.Demo;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.Extensions.Configuration;

namespace Mentorwijs.Qual.Web.Tests.Shell;

public class StartArgumentsTests
{
    [Theory]
    [InlineData("--data", "/srv/qual")]
    [InlineData("--data=/srv/qual")]
    public void The_data_folder_is_taken_out(params string[] args)
    {
        var start = StartArguments.Read(args);

        Assert.Equal("/srv/qual", start.DataFolder);
        Assert.Empty(start.ForHost);
        Assert.Null(start.Complaint);
    }

    [Fact]
    public void Words_for_the_host_are_left_to_it()
    {
        var start = StartArguments.Read(["--urls", "http://127.0.0.1:0", "--data", "here", "--environment=Staging"]);

        Assert.Equal(["--urls", "http://127.0.0.1:0", "--environment=Staging"], start.ForHost);
    }

    [Fact]
    public void Without_a_folder_the_data_lie_with_those_of_the_user() =>
        Assert.Equal(DataFolder.DefaultPath, StartArguments.Read([]).DataFolder);

    [Theory]
    [InlineData("--data")]
    [InlineData("--data=")]
    [InlineData("--data", " ")]
    [InlineData("--data", "--urls", "http://127.0.0.1:0")]
    public void A_data_word_without_a_folder_is_refused(params string[] args) =>
        Assert.Equal("DataNeedsFolder", StartArguments.Read(args).Complaint);

    [Theory]
    [InlineData("--origin", "https://qual.example.org;https://www.qual.example.org:8443")]
    [InlineData("--origin=https://qual.example.org;https://www.qual.example.org:8443")]
    public void An_origin_makes_it_a_server(params string[] args)
    {
        var start = StartArguments.Read(args);

        Assert.Null(start.Complaint);
        Assert.Empty(start.ForHost);
        Assert.True(start.Origins is { IsServer: true, IsSecure: true });
        Assert.Equal(["qual.example.org", "www.qual.example.org"], start.Origins.Hosts);
        Assert.Equal("https://qual.example.org/start/x", start.Origins.Link("/start/x"));
        Assert.True(start.Origins.Holds("https://www.qual.example.org:8443"));
        Assert.False(start.Origins.Holds("https://www.qual.example.org"));
    }

    [Theory]
    [InlineData("--origin")]
    [InlineData("--origin", "")]
    [InlineData("--origin", ";")]
    [InlineData("--origin", "qual.example.org")]
    [InlineData("--origin", "http://qual.example.org")]
    [InlineData("--origin", "https://qual.example.org/path")]
    [InlineData("--origin", "https://somebody@qual.example.org")]
    [InlineData("--origin", "https://qual.example.org?x=1")]
    [InlineData("--origin", "https://qual.example.org;http://other.example.org")]
    [InlineData("--origin", "https://qual.example.org;http://127.0.0.1:5180")]
    [InlineData("--origin", "ftp://qual.example.org")]
    public void An_origin_that_is_not_https_is_refused(params string[] args) =>
        Assert.Equal("OriginNeedsHttps", StartArguments.Read(args).Complaint);

    [Theory]
    [InlineData("http://127.0.0.1:5180")]
    [InlineData("http://localhost:5180")]
    [InlineData("http://[::1]:5180")]
    public void This_computer_itself_may_try_it_over_http(string origin)
    {
        var start = StartArguments.Read(["--origin", origin]);

        Assert.Null(start.Complaint);
        Assert.True(start.Origins is { IsServer: true, IsSecure: false });
    }

    [Fact]
    public void A_new_address_for_somebody_is_for_a_server()
    {
        var server = StartArguments.Read(["--origin", "https://qual.example.org", "--renew", "anne"]);

        Assert.Equal(("anne", null), (server.Renew, server.Complaint));
        Assert.Equal("RenewNeedsOrigin", StartArguments.Read(["--renew", "anne"]).Complaint);
    }

    [Theory]
    [InlineData("--demo")]
    [InlineData("--urls", "http://127.0.0.1:0", "--demo")]
    public void The_demo_has_a_folder_of_its_own(params string[] args)
    {
        var start = StartArguments.Read(args);

        Assert.True(start.IsDemo);
        Assert.Null(start.Complaint);
        Assert.Equal(DemoFolder.DefaultPath, start.DataFolder);
        Assert.NotEqual(DataFolder.DefaultPath, start.DataFolder);
        Assert.DoesNotContain("--demo", start.ForHost);
    }

    [Theory]
    [InlineData("--demo", "--data", "/srv/demo")]
    [InlineData("--data=/srv/demo", "--demo")]
    public void The_demo_goes_where_somebody_wants_it(params string[] args)
    {
        var start = StartArguments.Read(args);

        Assert.Equal((true, "/srv/demo", null), (start.IsDemo, start.DataFolder, start.Complaint));
    }

    [Fact]
    public void The_demo_is_not_for_a_server() => Assert.Equal(
        "DemoIsLocal", StartArguments.Read(["--demo", "--origin", "https://qual.example.org"]).Complaint);

    [Fact]
    public void Without_the_word_it_is_not_the_demo() => Assert.False(StartArguments.Read([]).IsDemo);

    [Theory]
    [InlineData("DemoIsLocal")]
    [InlineData("OriginNeedsHttps")]
    [InlineData("RenewNeedsOrigin")]
    [InlineData("RenewIsUnknown")]
    [InlineData("DataNeedsFolder")]
    [InlineData("AddressIsNotLocal")]
    public void Every_complaint_is_one_sentence(string key)
    {
        var said = StartTexts.Of(key);

        Assert.NotEqual(key, said);
        Assert.EndsWith(".", said, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5180")]
    [InlineData("http://127.8.9.10:0")]
    [InlineData("http://localhost:5180")]
    [InlineData("http://[::1]:5180")]
    [InlineData("https://LOCALHOST:5181")]
    public void Addresses_of_this_computer_are_allowed(string address) =>
        Assert.True(ListenAddresses.IsLoopback(address));

    [Theory]
    [InlineData("http://0.0.0.0:5180")]
    [InlineData("http://*:5180")]
    [InlineData("http://+:80")]
    [InlineData("http://[::]:5180")]
    [InlineData("http://192.168.1.4:5180")]
    [InlineData("http://localhost.example:5180")]
    [InlineData("http://127.0.0.1.example:5180")]
    [InlineData("http://unix:/tmp/qual.sock")]
    [InlineData("http://")]
    [InlineData("5180")]
    [InlineData("")]
    public void Every_other_address_is_not(string address) => Assert.False(ListenAddresses.IsLoopback(address));

    [Theory]
    [InlineData("urls", "http://127.0.0.1:1;http://0.0.0.0:2", "AddressIsNotLocal")]
    [InlineData("Kestrel:Endpoints:Open:Url", "http://*:80", "AddressIsNotLocal")]
    [InlineData("urls", "http://127.0.0.1:1;http://[::1]:2", null)]
    [InlineData("other", "x", null)]
    public void Both_roads_to_an_address_are_looked_at(string key, string value, string? complaint)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();

        Assert.Equal(complaint, ListenAddresses.ComplaintAbout(configuration));
    }
}
