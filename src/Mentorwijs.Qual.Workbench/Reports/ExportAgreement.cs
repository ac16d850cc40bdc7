using System.Security.Cryptography;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Formats;
using Mentorwijs.Qual.Formats.Exchange;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>What can be handed out about the agreement of a round.</summary>
public enum AgreementFile
{
    /// <summary>Sheets with counts, figures and live formulas.</summary>
    Excel,

    /// <summary>One flat list of figures.</summary>
    Csv,

    /// <summary>Methods, table and the log of decisions.</summary>
    Word,
}

/// <summary>Makes a file of the agreement of a round and notes its hash in the journal.</summary>
public sealed class ExportAgreement
{
    private readonly ProjectAccess _access;
    private readonly ProjectWriter _writer;
    private readonly KeptComparisons _kept;
    private readonly TimeProvider _clock;

    internal ExportAgreement(ProjectAccess access, ProjectWriter writer, KeptComparisons kept, TimeProvider clock) =>
        (_access, _writer, _kept, _clock) = (access, writer, kept, clock);

    /// <param name="options">How to measure; null = as the project has chosen. Not looked at for a kept run.</param>
    /// <param name="run">Figures of that kept run; null = of what is stored now.</param>
    /// <param name="language">"nl" or "en".</param>
    public async Task<Outcome<ExportedFile>> RunAsync(
        Actor actor, string project, string round, AgreementOptions? options, KeptRunId? run, AgreementFile kind,
        string language, CommandId command, CancellationToken ct)
    {
        var words = new OutputWords(language);
        var made = await _access.ReadAsync<Made>(
            actor, project, Act.ExportAgreement,
            async (db, found, innerCt) =>
            {
                var opened = await RoundAccess.OpenAsync(_kept, db, found, actor, round, options, innerCt);
                return opened.Refusal is { } refusal
                    ? refusal
                    : await MakeAsync(db, found, opened.Value, run, kind, words, innerCt);
            },
            ct);
        return made.Refusal is { } refused ? refused : await NoteAsync(actor, made.Value, kind, words, command, ct);
    }

    // The decisions may be handed out also where no agreement is measured; figures may not.
    private async Task<Outcome<Made>> MakeAsync(
        QualDbContext db, FoundProject project, ComparedRound compared, KeptRunId? run, AgreementFile kind,
        OutputWords words, CancellationToken ct)
    {
        var whyOff = await AgreementOff.ReasonAsync(db, project.Id, ct);
        if (whyOff is not null && (kind != AgreementFile.Word || run is not null))
        {
            return new AgreementIsOff();
        }

        var result = whyOff is not null ? null : await ResultAsync(db, compared, run, ct);
        if (result?.Refusal is { } refusal)
        {
            return refusal;
        }

        using var stream = WorkStreams.Open();
        var day = DateOnly.FromDateTime(_clock.GetLocalNow().DateTime);
        switch (kind)
        {
            case AgreementFile.Excel when result is not null:
                ExcelWriter.Write(
                    AgreementSheets.Of(result.Value, project.Name, words),
                    $"{words["Title"]}: {project.Name}", words.Culture, day, stream);
                break;
            case AgreementFile.Csv when result is not null:
                CsvWriter.Write(AgreementList.Of(result.Value, project.Name, words), words.Culture, stream);
                break;
            case AgreementFile.Word:
                await AgreementDocument.WriteAsync(
                    db, project, compared, result?.Value, whyOff, day, words, stream, ct);
                break;
            default:
                throw new InvalidOperationException($"File {kind}");
        }

        return new Made(project, compared.Round, stream.ToArray());
    }

    private async Task<Outcome<AgreementResult>> ResultAsync(
        QualDbContext db, ComparedRound compared, KeptRunId? run, CancellationToken ct)
    {
        if (run is { } id)
        {
            return await KeptRunsQuery.AgainAsync(_kept, db, compared.Round, id, ct);
        }

        var (comparison, names) = (compared.Comparison, await PersonNames.LoadAsync(db, ct));
        return new AgreementResult
        {
            Round = compared.Round,
            CoderNames = names.Compared(compared.Round),
            Table = comparison.Table,
            Intervals = comparison.Intervals,
            Tree = comparison.Tree,
            Run = AgreementRun.Of(
                comparison.Study, comparison.Tree, compared.Round.Codebooks, comparison.Intervals.Options,
                _clock.GetUtcNow()),
            Books = comparison.Books,
        };
    }

    private async Task<Outcome<ExportedFile>> NoteAsync(
        Actor actor, Made made, AgreementFile kind, OutputWords words, CommandId command, CancellationToken ct)
    {
        var noted = await _writer.CommitAsync(
            actor, Act.ExportAgreement, made.Project.Id, command,
            (work, _) =>
            {
                work.Record(new AgreementExported(
                    made.Round.Id, kind.ToString(), Convert.ToHexStringLower(SHA256.HashData(made.Content)),
                    words.Language));
                return Task.FromResult<Outcome<Done>>(Done.It);
            },
            ct);
        var (ending, type) = kind switch
        {
            AgreementFile.Excel => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            AgreementFile.Csv => ("csv", "text/csv; charset=utf-8"),
            AgreementFile.Word =>
                ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            _ => throw new InvalidOperationException($"File {kind}"),
        };
        return noted.Refusal is { } refused
            ? refused
            : new ExportedFile(
                $"{made.Project.Slug}-{made.Round.Slug}-{words["FileName"]}.{ending}", type, made.Content);
    }

    private sealed record Made(FoundProject Project, CodingRound Round, byte[] Content);
}
