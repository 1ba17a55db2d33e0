import pytest

from reviewer.language.sound import takes_an


@pytest.mark.parametrize(
    "word",
    """apple elk island oak uncle hour honest honor honour heir heirloom hourly urban urgent usher utter ugly
    unidentified uninsured unimportant unanswered umbrella Uzbek X-ray x-ray F-16 8 8th 8-year-old 80 800
    8,000 11 11th 11,000 18 18-year-old $8 FBI MRI NBC HTML NGO NGOs SUV MP mRNA iPhone eBay L.A. F.B.I. Xbox
    onerous Ypres élite AIDS EPA nth L-shaped ANIMAL HONEST ignorant unremarkable onus""".split(),
)
def test_an_stands_before(word):
    assert takes_an(word) is True


@pytest.mark.parametrize(
    "word",
    """bank city union university unicorn unique unilateral unanimous use user usual European eulogy euro ewe
    one one-time once once-in-a-lifetime utility urine uranium Ukrainian Ugandan ubiquitous UFO UN U.S. UK
    U-turn NATO NASA FEMA house hospital hand 1 7 9 10 12 100 110 118 1,800 1,100 180 $1 yellow year
    xylophone PhD BBC CIA DNA URL UNICEF Oaxacan heroine unidirectional Utah uterus""".split(),
)
def test_a_stands_before(word):
    assert takes_an(word) is False


@pytest.mark.parametrize(
    "word", ["herb", "historic", "FAQ", "1865", "1100", "", "—", "株式", "ULTRA", "hotel"]
)
def test_nothing_is_said_where_usage_or_reading_differ(word):
    assert takes_an(word) is None
