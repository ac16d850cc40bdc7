using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Web.Tests.Fakes;
using Mentorwijs.Qual.Web.Transcripts;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Web.Tests.Transcripts;

public sealed class ImportStateTests
{
    private static readonly TranscriptDraft TwoVoices = Drafts.Of(Drafts.Interviewer(), Drafts.Respondent());

    private readonly ImportState _state = new(Drafts.Form);
    private readonly List<(TranscriptImport Import, CommandId Command)> _stored = [];

    [Fact]
    public async Task Each_file_is_read_and_what_cannot_be_read_says_so_in_its_own_card()
    {
        _state.Add([new ChosenFile("L01.txt"), new ChosenFile("kapot.docx"), new ChosenFile("L02.txt")]);

        await _state.ReadWaitingAsync(
            (name, _, _, _) => Task.FromResult<Outcome<TranscriptDraft>>(
                name == "kapot.docx" ? new FileIsDamaged(".docx") : TwoVoices),
            () => { }, CancellationToken.None);

        Assert.Equal(
            [ImportStep.Looking, ImportStep.Unreadable, ImportStep.Looking], _state.Cards.Select(card => card.Step));
        Assert.Equal(ImportPlace.File, _state.Cards[1].RefusedAt);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_before_a_byte_of_it_is_read()
    {
        var file = new ChosenFile("groot.txt") { Size = ReadLimits.FileBytes + 1L };
        _state.Add([file]);

        await ReadAsync();

        Assert.Equal(new FileTooLarge(50), _state.Cards[0].Refusal);
        Assert.False(file.WasOpened);
    }

    [Fact]
    public async Task Stopping_leaves_out_what_was_not_read_and_keeps_the_rest()
    {
        using var stop = new CancellationTokenSource();
        _state.Add([new ChosenFile("L01.txt"), new ChosenFile("L02.txt"), new ChosenFile("L03.txt")]);

        var unread = await _state.ReadWaitingAsync(
            async (name, _, _, ct) =>
            {
                await (name == "L02.txt" ? stop.CancelAsync() : Task.CompletedTask);
                ct.ThrowIfCancellationRequested();
                return TwoVoices;
            },
            () => { }, stop.Token);

        Assert.Equal(2, unread);
        Assert.Equal(["L01.txt"], _state.Cards.Select(card => card.FileName));
    }

    [Fact]
    public async Task The_chosen_encoding_goes_to_the_reader()
    {
        var asked = "";
        _state.Add([new ChosenFile("L01.txt")]);
        _state.Cards[0].Encoding = "windows-1252";

        await _state.ReadWaitingAsync(
            (_, _, options, _) =>
            {
                asked = options.Encoding;
                return Task.FromResult<Outcome<TranscriptDraft>>(TwoVoices);
            },
            () => { }, CancellationToken.None);

        Assert.Equal("windows-1252", asked);
    }

    [Fact]
    public async Task Nothing_is_stored_while_a_question_is_open()
    {
        await ReadAsync("05.txt");

        await _state.StoreAsync(_state.Cards[0], StoreAsync, CancellationToken.None);

        Assert.Empty(_stored);
        Assert.True(_state.Cards[0].WasTried);
        Assert.Equal([SpeakerQuestion.WhichPerspective], _state.Cards[0].Speakers[1].Open());
    }

    [Fact]
    public async Task A_stored_file_is_done_and_pressed_again_not_stored_again()
    {
        await ReadAsync("L01.txt");
        var card = _state.Cards[0];

        await _state.StoreAsync(card, StoreAsync, CancellationToken.None);
        await _state.StoreAsync(card, StoreAsync, CancellationToken.None);

        Assert.True(_state.IsDone);
        Assert.Equal(card.Command, Assert.Single(_stored).Command);
    }

    [Fact]
    public async Task A_refusal_stands_where_it_belongs_and_the_input_stays()
    {
        await ReadAsync("L01.txt");
        var card = _state.Cards[0];
        card.Speakers[1].Sector = "zorg";

        await _state.StoreAsync(
            card, (_, _, _) => Task.FromResult<Outcome<TranscriptId>>(new TranscriptNameIsTaken("L01")),
            CancellationToken.None);

        Assert.Equal((ImportStep.Looking, ImportPlace.Name), (card.Step, card.RefusedAt));
        Assert.Equal("zorg", card.Speakers[1].Sector);
    }

    [Fact]
    public async Task What_was_said_about_one_file_is_proposed_for_the_next()
    {
        await ReadAsync("W01.txt", "W02.txt");
        _state.Cards[0].Speakers[1].Perspective = "werknemer";

        await _state.StoreAsync(_state.Cards[0], StoreAsync, CancellationToken.None);

        Assert.Equal("werknemer", _state.Cards[1].Speakers[1].Perspective);
        Assert.Equal("W01", Assert.Single(_state.Form.Respondents).Pseudonym);
    }

    [Fact]
    public async Task A_name_in_a_label_is_replaced_in_speakers_and_turns_alike()
    {
        var named = Drafts.Of(Drafts.Interviewer("Ans Voorbeeld"), Drafts.Respondent("Bo Verzonnen")) with
        {
            Warnings = [new ReadWarning("SPEAKER_LABEL_IS_NAME", 2, "Ans Voorbeeld, Bo Verzonnen")],
        };
        _state.Add([new ChosenFile("L04.docx")]);
        await _state.ReadWaitingAsync(
            (_, _, _, _) => Task.FromResult<Outcome<TranscriptDraft>>(named), () => { }, CancellationToken.None);

        await _state.StoreAsync(_state.Cards[0], StoreAsync, CancellationToken.None);

        var import = Assert.Single(_stored).Import;
        Assert.Equal(["I1", "L04"], import.Draft.Turns.Select(turn => turn.Speaker));
        Assert.Equal(["I1", "L04"], import.Speakers.Select(choice => choice.Label));
    }

    private async Task ReadAsync(params string[] names)
    {
        _state.Add(names.Select(name => new ChosenFile(name)));
        await _state.ReadWaitingAsync(
            (_, _, _, _) => Task.FromResult<Outcome<TranscriptDraft>>(TwoVoices), () => { }, CancellationToken.None);
    }

    private Task<Outcome<TranscriptId>> StoreAsync(TranscriptImport import, CommandId command, CancellationToken ct)
    {
        _stored.Add((import, command));
        return Task.FromResult<Outcome<TranscriptId>>(new TranscriptId(Guid.CreateVersion7()));
    }
}
