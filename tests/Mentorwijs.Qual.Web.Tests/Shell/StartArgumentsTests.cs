using Mentorwijs.Qual.Web.Shell;
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
