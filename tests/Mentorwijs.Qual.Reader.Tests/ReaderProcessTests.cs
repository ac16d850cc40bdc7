using System.Text;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Reader.Tests;

public sealed class ReaderProcessTests : IDisposable
{
    private static readonly byte[] Words = Encoding.UTF8.GetBytes("I: Hoe ging het?\nR: Goed, dank u. 👍🏽");

    private readonly ReaderRun _reader = new();

    [Fact]
    public async Task It_answers_one_file_after_another()
    {
        await SendAsync("a.txt", Words);
        var first = (await ReplyAsync()).ToOutcome();
        await SendAsync("b.odx", Words);
        var second = (await ReplyAsync()).ToOutcome();

        Assert.Equal("Goed, dank u. 👍🏽", first.Value.Turns[1].Text);
        Assert.Equal(new UnknownFileKind(".odx"), second.Refusal);
    }

    [Fact]
    public async Task It_ends_when_the_host_closes_the_pipe()
    {
        await SendAsync("a.txt", Words);
        await ReplyAsync();

        Assert.Equal(ReaderLoop.Ended, await _reader.EndAsync());
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0xFF, 0xFF, 0xFF, 0x7F })]
    [InlineData(new byte[] { 1, 0 })]
    [InlineData(new byte[] { 4, 0, 0, 0, (byte)'a', (byte)'b', (byte)'c', (byte)'d' })]
    [InlineData(new byte[] { 200, 0, 0, 0, (byte)'{' })]
    public async Task Bytes_that_are_no_request_end_it(byte[] garbage)
    {
        await _reader.Requests.WriteAsync(garbage);
        await _reader.Requests.FlushAsync();

        Assert.Equal(ReaderLoop.NoRequest, await _reader.EndAsync());
    }

    [Fact]
    public async Task Options_come_through()
    {
        var options = new ReadOptions { Encoding = "windows-1252" };
        await ReaderFrames.WriteRequestAsync(
            _reader.Requests, new ReaderHead("a.txt", options), "R: caf\u00E9"u8.ToArray(), default);

        var draft = (await ReplyAsync()).ToOutcome().Value;

        Assert.Equal("windows-1252", draft.Encoding);
        Assert.Equal("cafÃ©", Assert.Single(draft.Turns).Text);
    }

    [Fact]
    public async Task A_reply_that_names_no_known_refusal_is_damage()
    {
        using var pipe = new MemoryStream();
        ReaderFrames.WriteReply(pipe, new ReaderReply { Refusal = "Process" });
        pipe.Position = 0;

        var reply = await ReaderFrames.ReadReplyAsync(pipe, default);

        Assert.Throws<InvalidDataException>(reply.ToOutcome);
    }

    public void Dispose() => _reader.Dispose();

    private Task SendAsync(string name, byte[] content) =>
        ReaderFrames.WriteRequestAsync(_reader.Requests, new ReaderHead(name, ReadOptions.Guess), content, default);

    private Task<ReaderReply> ReplyAsync() => ReaderFrames.ReadReplyAsync(_reader.Replies, default);
}
