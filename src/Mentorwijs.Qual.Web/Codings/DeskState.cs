using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Codings;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>What one open desk knows: the codes, the codings the viewer may see, and what is looked at.</summary>
public sealed class DeskState
{
    private readonly CodeNumbers _numbers;
    private IReadOnlyDictionary<CodeId, int> _counts = new Dictionary<CodeId, int>();
    private int? _furthest;
    private bool _isFinished;
    private Code? _read;
    private DeskLook _look = DeskLook.Nothing;

    /// <param name="before">The same desk until the books changed: what was looked at stays.</param>
    public DeskState(DeskView view, string language, DeskState? before = null)
    {
        // its codings are held below: those of then would stay in memory beside those of now
        (View, Language) = (view with { Codings = [] }, language);
        Tree = CodeTree.Of(view.Codebooks);
        Words = new CodeWords(Tree, language);
        _numbers = CodeNumbers.Of(Tree, Words, before?._numbers);
        Take([.. view.Codings.Where(coding => Knows(coding.CodeId))]);
        IsFinished = view.IsFinished;
        Pins = view.Pins;
        Filter(before?.Sought ?? "");
        _look = before?.Look ?? DeskLook.Nothing;
        _read = before?.Read is { } read ? Tree.Find(read.Id) : null;
    }

    /// <summary>The numbers of codings may be others now.</summary>
    public event Action? Counted;

    public DeskView View { get; }

    /// <summary>Another one after each change, so that a part that shows the same need not be drawn again.</summary>
    public int Version { get; private set; }

    /// <summary>"nl" or "en", of the reader.</summary>
    public string Language { get; }

    public CodeTree Tree { get; }

    public CodeWords Words { get; }

    public IEnumerable<BookVersion> BookVersions =>
        View.Codebooks.Select(book => new BookVersion(book.Id, book.Version));

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<DeskCoding> Codings { get; private set; } = [];

    /// <summary>How far the viewer is.</summary>
    public DeskProgress Progress { get; private set; } = DeskProgress.Of("", 0, null);

    public bool IsFinished
    {
        get => _isFinished;
        set => Change(ref _isFinished, value);
    }

    public bool IsReadOnly => View.WhyReadOnly is not null;

    /// <summary>What was typed to narrow the tree.</summary>
    public string Sought { get; private set; } = "";

    /// <summary>Codes that the filter lets through, with the headings above them.</summary>
    public IReadOnlySet<CodeId> Shown { get; private set; } = new HashSet<CodeId>();

    /// <summary>Books with a code that the filter lets through.</summary>
    public IEnumerable<Codebook> ShownBooks => Tree.Books.Where(book => ShownRoots(book).Any());

    /// <summary>Own codes on digits.</summary>
    public IReadOnlyDictionary<int, CodeId> Pins { get; private set; }

    /// <summary>What the digits apply: pinned codes, and on the others the first of the filter.</summary>
    public IReadOnlyDictionary<int, Code> Digits { get; private set; } = new Dictionary<int, Code>();

    /// <summary>The codes on digits, in the order of the digits.</summary>
    public IEnumerable<Code> Hot => Digits.OrderBy(hot => hot.Key).Select(hot => hot.Value);

    /// <summary>The code whose definition is shown.</summary>
    public Code? Read
    {
        get => _read;
        set => Change(ref _read, value);
    }

    /// <summary>What the inspector shows: codings at the caret or of a turn.</summary>
    public DeskLook Look
    {
        get => _look;
        set => Change(ref _look, value);
    }

    public IEnumerable<Code> ShownRoots(Codebook book) =>
        Tree.Roots.Where(root => root.CodebookId == book.Id && Shown.Contains(root.Id));

    /// <summary>False for a code that came into a book after this desk was opened.</summary>
    public bool Knows(CodeId code) => Tree.Find(code) is not null;

    /// <summary>The codes for the script, each at its number.</summary>
    public IReadOnlyList<DeskCode> Listed => _numbers.Listed;

    public int NumberOf(CodeId code) => _numbers[code];

    /// <summary>The digit that applies a code; 0 = none.</summary>
    public int KeyOf(Code code) => Digits.FirstOrDefault(hot => hot.Value == code).Key;

    /// <summary>The digit it is pinned on; 0 = none.</summary>
    public int PinOf(Code code) => Pins.FirstOrDefault(pin => pin.Value == code.Id).Key;

    /// <summary>Where a code goes that is pinned without saying where: its digit of now, else a free one; 0 = none is.
    /// </summary>
    public int DigitFor(Code code) => KeyOf(code) is > 0 and var digit
        ? digit
        : Enumerable.Range(HotCodes.First, HotCodes.Last).FirstOrDefault(free => !Pins.ContainsKey(free));

    public void TakePins(IReadOnlyDictionary<int, CodeId> pins)
    {
        Pins = pins;
        Filter(Sought);
    }

    public string NameOf(CodeId code) => Words.NameOf(Known(code));

    public string PathOf(CodeId code) => Words.PathOf(Known(code));

    /// <summary>What can be said about this coding: the dimensions of the book of its code.</summary>
    public IReadOnlyList<Dimension> DimensionsOf(Coding coding) => Tree.DimensionsOf(coding.CodeId);

    /// <summary>The dimension its code asks for and that is not said yet; null = nothing is missing.</summary>
    public Dimension? MissingOf(Coding coding) =>
        RequiredMarks.Missing(Known(coding.CodeId), coding.Marks, DimensionsOf(coding));

    /// <summary>Own codings that still miss what their code asks for.</summary>
    public int Unfilled => Codings.Count(coding => coding.IsMine && MissingOf(coding.Coding) is not null);

    /// <summary>What is said of a coding besides its direction, in the words of the book: "Sterk".</summary>
    public IReadOnlyList<string> SaidOf(Coding coding, Dimension? except = null) =>
    [
        .. from dimension in MarkChange.WithoutKeys(DimensionsOf(coding))
           where dimension != except
           let said = coding.Marks[dimension.Id]
           where said is not null
           let value = dimension.Values.FirstOrDefault(one => one.Id == said)
           select value is null ? said : Words.LabelOf(value.Label, value.Id),
    ];

    public DeskCoding? Find(Guid id) => Codings.FirstOrDefault(coding => coding.Id.Value == id);

    /// <summary>How often the viewer used a code here.</summary>
    public int CountOf(CodeId code) => _counts.GetValueOrDefault(code);

    /// <summary>The passage, from the stored text.</summary>
    public string QuoteOf(Coding coding) => coding.Span.Slice(View.Transcript.Text);

    /// <summary>Number of the turn a coding begins in, counted from 1.</summary>
    public int TurnOf(Coding coding) =>
        View.Transcript.Turns.TakeWhile(turn => turn.Span.Start <= coding.Span.Start).Count();

    /// <summary>Codings the inspector shows.</summary>
    public IReadOnlyList<DeskCoding> Looked => Look.Turn is { } number && TurnAt(number) is { } turn
        ? [.. Codings.Where(coding => coding.Span.Overlaps(turn.Span))]
        : [.. Codings.Where(coding => Look.Codings.Contains(coding.Id.Value))];

    /// <summary>Narrows the tree to codes with these words in name (both languages) or path.</summary>
    public void Filter(string sought)
    {
        Sought = sought;
        var found = Tree.Codes.Where(code => !code.IsRetired && Words.Fits(code, sought)).ToList();
        Shown = found.SelectMany(code => Tree.Path(code.Id)).Select(code => code.Id).ToHashSet();
        Digits = HotCodes.Of(
            Pins, found.Where(MayApply), id => Tree.Find(id) is { } code && MayApply(code) ? code : null);
        Version++;
    }

    /// <summary>Takes over what an own act did; gives what is stored on this desk (an undo may reach on).</summary>
    public IReadOnlyList<DeskCoding> Follow(CodingsChanged changed)
    {
        var gone = changed.Removed.Concat(changed.Stored.Select(coding => coding.Id)).ToHashSet();
        List<DeskCoding> here =
        [
            .. changed.Stored
                .Where(coding => coding.TranscriptId == View.Transcript.Id && coding.RoundId == View.Round.Id)
                .Where(coding => Knows(coding.CodeId))
                .Select(coding => new DeskCoding(coding, "", true)),
        ];
        Take([.. Codings.Where(coding => !gone.Contains(coding.Id)), .. here]);
        return here;
    }

    /// <summary>Takes over a fresh reading and gives what differs, for the script.</summary>
    public DeskAnswer Refresh(IReadOnlyList<DeskCoding> read)
    {
        List<DeskCoding> fresh = [.. read.Where(coding => Knows(coding.CodeId))];
        var before = Codings.ToDictionary(coding => coding.Id);
        var after = fresh.Select(coding => coding.Id).ToHashSet();
        // mostly one's own act, which the desk has followed already
        if (fresh.Count != Codings.Count || fresh.Zip(Codings).Any(pair => !pair.First.LooksAs(pair.Second)))
        {
            Take(fresh);
        }

        return new DeskAnswer
        {
            Set =
            [
                .. fresh.Where(coding => !coding.HasSameCoding(before.GetValueOrDefault(coding.Id)))
                    .Select(Paint),
            ],
            Gone = [.. before.Keys.Where(id => !after.Contains(id)).Select(id => id.Value)],
        };
    }

    /// <summary>What differs from the desk before the books changed, for the script.</summary>
    public DeskAnswer Since(DeskState before)
    {
        var painted = before.Codings.Select(before.Paint).ToHashSet();
        var after = Codings.Select(coding => coding.Id.Value).ToHashSet();
        return new DeskAnswer
        {
            Set = [.. Codings.Select(Paint).Where(coding => !painted.Contains(coding))],
            Gone = [.. painted.Select(coding => coding.Id).Where(id => !after.Contains(id))],
        };
    }

    public PaintedCoding Paint(DeskCoding shown)
    {
        var coding = shown.Coding;
        return new PaintedCoding
        {
            Id = coding.Id.Value,
            Code = NumberOf(coding.CodeId),
            Start = coding.Span.Start,
            End = coding.Span.End,
            Direction = Directions.Of(coding.Marks) is { } said ? DirectionNames.Of(said) : null,
            IsStrong = Strengths.IsStrong(coding.Marks, DimensionsOf(coding)),
            Stars = coding.Stars,
            IsUncertain = coding.IsUncertain,
            HasMemo = coding.Memo is not null,
            Coder = shown.IsMine ? null : shown.CoderName,
        };
    }

    private static bool MayApply(Code code) => code.IsAssignable && !code.IsRetired;

    private Code Known(CodeId code) =>
        Tree.Find(code) ?? throw new InvalidOperationException($"No book has the code {code.Value}.");

    private void Take(IReadOnlyList<DeskCoding> codings)
    {
        Codings = [.. codings.OrderBy(coding => coding.Span.Start).ThenBy(coding => coding.Span.End)];
        var mine = Codings.Where(coding => coding.IsMine).ToList();
        _counts = mine.CountBy(coding => coding.CodeId).ToDictionary();
        var furthest = mine.Select(coding => coding.Span.End).DefaultIfEmpty().Max();
        if (furthest != _furthest)
        {
            _furthest = furthest;
            Progress = DeskProgress.Of(View.Transcript.Text, furthest, View.Pace);
        }

        Version++;
        Counted?.Invoke();
    }

    private void Change<T>(ref T field, T value)
    {
        field = value;
        Version++;
    }

    private SpeakerTurn? TurnAt(int number) => View.Transcript.Turns.ElementAtOrDefault(number - 1);
}

/// <summary>What is looked at: the codings at the caret, or all of one turn.</summary>
/// <param name="Turn">Number of the turn, counted from 1.</param>
public sealed record DeskLook(IReadOnlyList<Guid> Codings, int? Turn)
{
    public static readonly DeskLook Nothing = new([], null);
}
